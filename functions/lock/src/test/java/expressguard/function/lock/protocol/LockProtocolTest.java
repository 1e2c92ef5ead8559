package expressguard.function.lock.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import expressguard.function.lock.Samples;
import expressguard.function.lock.record.Carried;
import expressguard.function.lock.record.LockDecision;
import expressguard.function.lock.record.LockRecord;
import expressguard.function.lock.service.Sight;
import expressguard.function.lock.service.Touched;
import expressguard.lock.LockTag;
import expressguard.standing.Standing;
import java.time.Instant;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;

/** One worker in a world that others change, round by round. */
class LockProtocolTest {

  private static final Instant NOW = Instant.parse("2026-11-05T09:00:00Z");
  private static final Optional<Standing> CALLING = Optional.of(Samples.standing(1, "xg-1"));
  private static final LockRecord NONE = LockRecord.none(Samples.WEB);

  /** Decided for the finding of {@link #CALLING}, and not carried out yet. */
  private static final LockRecord DECIDED =
      NONE.decided(new LockDecision.Locked(LockDecision.Cause.FINDING, "xg-1"), NONE, NOW)
          .written();

  private static final LockRecord CARRIED = DECIDED.carried(Carried.SET).written();
  private static final String TAG = DECIDED.tag().orElseThrow().text();

  private static Sight.Found seen(boolean tagged, int otherTags) {
    TreeMap<String, String> tags = new TreeMap<>();
    IntStream.range(0, otherTags).forEach(number -> tags.put("tag-" + number, ""));
    if (tagged) {
      tags.put(LockTag.KEY, TAG);
    }
    return new Sight.Found(true, NOW.minusSeconds(9), false, tags);
  }

  private static final Sight BARE = seen(false, 0);
  private static final Sight TAGGED = seen(true, 0);

  private static LockProtocol protocol() {
    return new LockProtocol(Optional.empty(), false, true, NOW);
  }

  private static Result.Settled settled(Result result) {
    return (Result.Settled) result;
  }

  @Test
  void a_lock_is_decided_set_seen_and_written_down() {
    Script script = new Script(NONE, CALLING, BARE, TAGGED);
    Result.Settled result = settled(script.play(protocol()));

    assertThat(script.done()).containsExactly("write", "set", "write");
    assertThat(result.record().carried()).isEqualTo(Carried.SET);
    assertThat(result.news()).isTrue();
  }

  @Test
  void what_is_as_it_should_be_is_neither_touched_nor_written() {
    Script script = new Script(CARRIED, CALLING, TAGGED);
    Result.Settled result = settled(script.play(protocol()));

    assertThat(script.done()).isEmpty();
    assertThat(result.news()).isFalse();
  }

  @Test
  void a_tag_that_is_there_is_written_again_until_that_was_written_down() {
    Script script = new Script(DECIDED, CALLING, TAGGED);
    script.play(protocol());

    assertThat(script.done()).containsExactly("set", "write");
    assertThat(script.record().carried()).isEqualTo(Carried.SET);
  }

  @Test
  void a_tag_that_was_taken_off_is_set_again() {
    Script script = new Script(CARRIED, CALLING, BARE, TAGGED);
    Result.Settled result = settled(script.play(protocol()));

    assertThat(script.done()).containsExactly("set", "write");
    assertThat(result.news()).isFalse();
  }

  @Test
  void whoever_always_comes_too_late_with_a_decision_ends() {
    Script script = new Script(NONE, CALLING, BARE).taking(_ -> false);

    assertThat(script.play(protocol())).isEqualTo(new Result.Restless(8));
    assertThat(script.done()).hasSize(8).containsOnly("lost");
  }

  @Test
  void whoever_always_comes_too_late_with_what_became_ends() {
    Script script = new Script(NONE, CALLING, BARE).taking(number -> number == 0);

    assertThat(script.play(protocol())).isEqualTo(new Result.Restless(8));
    assertThat(script.done()).filteredOn("set"::equals).hasSize(8);
  }

  @Test
  void whoever_never_sees_the_standing_still_ends() {
    Script script = new Script(CARRIED, CALLING, TAGGED).movingOn();

    assertThat(script.play(protocol())).isEqualTo(new Result.Restless(8));
    assertThat(script.done()).isEmpty();
  }

  @Test
  void who_touched_the_tag_touches_it_again_after_a_lost_write_however_long_ago() {
    Script script =
        new Script(CARRIED, CALLING, BARE, TAGGED, new Sight.Unseen("no"), TAGGED, TAGGED)
            .taking(number -> number >= 2);
    script.play(protocol());

    assertThat(script.done()).containsExactly("set", "lost", "lost", "set", "write");
  }

  @Test
  void who_touched_nothing_touches_nothing_after_a_lost_write() {
    Script script =
        new Script(CARRIED, CALLING, new Sight.Unseen("no"), TAGGED).taking(number -> number > 0);
    script.play(protocol());

    assertThat(script.done()).containsExactly("lost");
  }

  @Test
  void the_same_again_is_no_news_and_another_decision_is() {
    LockRecord refused = DECIDED.carried(Carried.REFUSED).written();
    Touched refusal = new Touched.Refused("why");
    Result.Settled again =
        settled(new Script(refused, CALLING, BARE).touching(refusal).play(protocol()));
    assertThat(again.news()).isFalse();
    assertThat(again.detail()).isEqualTo("why");

    LockRecord open = refused.decided(new LockDecision.Open(), refused, NOW).written();
    LockRecord refusedOpen = open.carried(Carried.REFUSED).written();
    Result.Settled other =
        settled(new Script(refusedOpen, CALLING, BARE).touching(refusal).play(protocol()));
    assertThat(other.record().version()).isEqualTo(refusedOpen.version() + 1);
    assertThat(other.news()).isTrue();
  }

  @Test
  void what_cannot_be_seen_after_it_was_touched_is_told_so() {
    Result unseen = new Script(DECIDED, CALLING, BARE, new Sight.Unseen("denied")).play(protocol());
    assertThat(settled(unseen).record().carried()).isEqualTo(Carried.UNSEEN);
    assertThat(settled(unseen).detail()).isEqualTo("denied");

    Result gone = new Script(DECIDED, CALLING, BARE, new Sight.Gone()).play(protocol());
    assertThat(settled(gone).record().carried()).isEqualTo(Carried.GONE);

    Result late = new Script(DECIDED, CALLING, BARE).play(protocol());
    assertThat(settled(late).record().carried()).isEqualTo(Carried.NOT_SEEN);
  }

  @Test
  void a_service_that_may_have_no_more_tags_or_is_no_express_service_is_left_alone() {
    Sight plain = new Sight.Found(false, NOW.minusSeconds(9), false, new TreeMap<>());
    assertThat(hindered(plain)).isEqualTo(Carried.NOT_EXPRESS);
    assertThat(hindered(seen(false, LockTag.MOST_TAGS))).isEqualTo(Carried.NO_ROOM);

    Script room = new Script(DECIDED, CALLING, seen(false, LockTag.MOST_TAGS - 1), TAGGED);
    room.play(protocol());
    assertThat(room.done()).contains("set");
  }

  private static Carried hindered(Sight sight) {
    Script script = new Script(DECIDED, CALLING, sight);
    Result result = script.play(protocol());
    assertThat(script.done()).doesNotContain("set");
    return settled(result).record().carried();
  }

  @Test
  void a_service_without_a_record_is_left_alone_where_only_known_ones_are_meant() {
    LockProtocol known = new LockProtocol(Optional.empty(), true, true, NOW);

    assertThat(new Script(NONE, CALLING, BARE).play(known))
        .asInstanceOf(InstanceOfAssertFactories.type(Result.Nothing.class))
        .isNotNull();
  }
}
