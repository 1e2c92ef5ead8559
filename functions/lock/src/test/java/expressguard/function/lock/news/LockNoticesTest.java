package expressguard.function.lock.news;

import static org.assertj.core.api.Assertions.assertThat;

import expressguard.bus.LockNotice;
import expressguard.bus.Notice.News;
import expressguard.conflict.Severity;
import expressguard.function.lock.Samples;
import expressguard.function.lock.record.Carried;
import expressguard.function.lock.record.LockDecision;
import expressguard.function.lock.record.LockRecord;
import expressguard.lock.LockOrder;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/** What is due to be told of a lock, state by state. */
class LockNoticesTest {

  private static final Instant NOW = Instant.parse("2026-11-05T09:45:00Z");

  /** Ordered to be locked; the sample's order has the owner `team web`. */
  private static LockRecord locked() {
    return decided(
        Samples.lock("o-1", NOW, Optional.empty()),
        new LockDecision.Locked(LockDecision.Cause.ORDER, "o-1"));
  }

  private static LockRecord released() {
    return decided(Samples.release("o-2", NOW, Optional.empty()), new LockDecision.Open());
  }

  private static LockRecord decided(LockOrder order, LockDecision decision) {
    LockRecord none = LockRecord.none(Samples.WEB);
    return none.ordered(Optional.of(order), Optional.empty()).decided(decision, none, NOW);
  }

  private static LockNotice due(LockRecord record) {
    return LockNotices.due(record, "").orElseThrow();
  }

  @ParameterizedTest
  @EnumSource(
      value = Carried.class,
      mode = Mode.EXCLUDE,
      names = {"NOT_YET", "NOT_SEEN", "SET", "LIFTED"})
  void tells_of_each_state_that_is_amiss_once_and_of_its_end(Carried state) {
    LockRecord amiss = locked().carried(state);
    LockNotice opened = due(amiss);
    assertThat(opened.news()).isEqualTo(News.OPENED);
    assertThat(opened.state().wayOut()).isNotEmpty().doesNotEndWith(".");
    assertThat(opened.state().follows()).isNotEmpty().doesNotEndWith(".");
    assertThat(opened.title()).isNotEmpty();
    LockRecord told = amiss.told(LockNotices.told(amiss));
    assertThat(LockNotices.due(told, "")).isEmpty();
    LockNotice over = due(told.carried(Carried.SET));
    assertThat(over.news()).isEqualTo(News.RESOLVED);
    assertThat(over.severity()).isEqualTo(opened.severity());
    assertThat(over.version()).isEqualTo(2);
    assertThat(over.thread()).isEqualTo(opened.thread());
  }

  @ParameterizedTest
  @EnumSource(
      value = Carried.class,
      names = {"NOT_YET", "NOT_SEEN", "SET", "LIFTED"})
  void has_nothing_to_tell_of_what_is_as_it_should_be_or_is_tried_again(Carried state) {
    assertThat(LockNotices.due(locked().carried(state), "")).isEmpty();
  }

  @Test
  void tells_the_same_state_again_when_it_came_again() {
    LockRecord refused = locked().carried(Carried.REFUSED);
    LockRecord first = refused.told(LockNotices.told(refused));
    LockRecord over = first.carried(Carried.SET);
    LockRecord second = over.told(LockNotices.told(over)).carried(Carried.REFUSED);

    assertThat(due(second).news()).isEqualTo(News.OPENED);
    assertThat(due(second).id()).isNotEqualTo(due(refused).id());
  }

  @Test
  void tells_a_change_with_what_was_told_before() {
    LockRecord refused = locked().carried(Carried.REFUSED);
    LockNotice changed =
        due(refused.told(LockNotices.told(refused)).carried(Carried.LOCK_PENDING_DEPLOYMENT));

    assertThat(changed.news()).isEqualTo(News.CHANGED);
    assertThat(changed.gravest()).isEqualTo(Severity.HIGH);
    assertThat(changed.severity()).isEqualTo(Severity.MEDIUM);
  }

  @Test
  void says_who_ordered_it_and_that_a_refused_release_keeps_the_lock() {
    assertThat(due(locked().carried(Carried.REFUSED)).decided().cause())
        .isEqualTo("order `o-1` to lock, given in the name of `team web`: `freeze`");
    assertThat(due(released().carried(Carried.REFUSED)).state().follows())
        .contains("and with it the lock");
  }

  @Test
  void tells_nothing_of_a_service_that_is_gone_and_was_not_to_be_locked() {
    assertThat(LockNotices.due(released().carried(Carried.GONE), "")).isEmpty();
  }

  @Test
  void never_says_that_a_service_is_locked() {
    for (Carried state : Carried.values()) {
      for (LockRecord record : List.of(locked().carried(state), released().carried(state))) {
        LockNotices.due(record, "")
            .ifPresent(one -> assertThat(one.title()).doesNotContainIgnoringCase("is locked"));
      }
    }
  }
}
