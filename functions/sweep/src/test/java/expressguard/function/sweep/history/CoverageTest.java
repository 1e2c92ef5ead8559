package expressguard.function.sweep.history;

import static org.assertj.core.api.Assertions.assertThat;

import expressguard.function.sweep.mark.Mark;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CoverageTest {

  private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");

  private static Instant at(int minutes) {
    return NOON.plus(Duration.ofMinutes(minutes));
  }

  /** By a heartbeat. */
  private static Coverage covered(Instant covered) {
    return covered(covered, covered);
  }

  private static Coverage covered(Instant covered, Instant beat) {
    return new Coverage(Reach.upTo(covered), beat);
  }

  private static Coverage underWay(Coverage coverage) {
    return coverage.with(coverage.reach().beyond("CreateRule"));
  }

  private static Coverage finished(Coverage coverage) {
    return coverage.with(coverage.reach().ended(List.of()));
  }

  @Test
  void the_guard_covers_from_its_first_sweep_on() {
    assertThat(Coverage.of(Mark.none(), NOON)).isEqualTo(covered(NOON));
  }

  @Test
  void heartbeats_that_follow_each_other_leave_no_gap() {
    assertThat(covered(NOON).onwards(Optional.of(at(15)), at(30))).isEqualTo(covered(at(15)));
    assertThat(covered(NOON).onwards(Optional.of(at(45)), at(60))).isEqualTo(covered(at(45)));
  }

  @Test
  void a_heartbeat_that_is_missing_for_a_while_opens_a_look_up() {
    assertThat(covered(NOON).onwards(Optional.of(NOON), at(30))).isEqualTo(covered(NOON));
    assertThat(covered(NOON).onwards(Optional.of(NOON), at(50)).reach().until()).contains(at(50));
    assertThat(covered(NOON).onwards(Optional.empty(), at(50)).reach().until()).contains(at(50));
  }

  @Test
  void a_heartbeat_after_an_outage_does_not_hide_the_gap() {
    Coverage after = covered(NOON).onwards(Optional.of(at(600)), at(601));

    assertThat(after.reach()).isEqualTo(Reach.upTo(NOON).towards(at(601)));
  }

  @Test
  void a_look_up_under_way_goes_on_to_its_end() {
    Coverage open = underWay(covered(NOON).onwards(Optional.empty(), at(50)));
    Mark mark = Mark.none().next(open.values());

    assertThat(Coverage.of(mark, at(70)).onwards(Optional.of(at(69)), at(70))).isEqualTo(open);
    assertThat(finished(open)).isEqualTo(covered(at(50), NOON));
  }

  @Test
  void heartbeats_of_a_long_look_up_count_for_what_comes_after_it() {
    Coverage open = underWay(covered(NOON).onwards(Optional.of(at(75)), at(90)));
    Coverage longer =
        open.onwards(Optional.of(at(105)), at(120)).onwards(Optional.of(at(135)), at(150));

    assertThat(longer.reach()).isEqualTo(Reach.upTo(NOON).towards(at(90)).beyond("CreateRule"));
    assertThat(finished(longer).onwards(Optional.of(at(150)), at(165))).isEqualTo(covered(at(150)));
  }

  @Test
  void the_rest_of_an_outage_after_a_look_up_is_looked_up_too() {
    Coverage silent = finished(covered(NOON).onwards(Optional.of(NOON), at(50)));
    Coverage after = silent.onwards(Optional.of(at(75)), at(90));

    assertThat(after.reach()).isEqualTo(Reach.upTo(at(50)).towards(at(90)));
    assertThat(finished(after)).isEqualTo(covered(at(90), at(75)));
  }

  @Test
  void after_the_last_look_up_heartbeats_suffice_again() {
    Coverage over = covered(at(90), at(75));

    assertThat(over.onwards(Optional.of(at(75)), at(105))).isEqualTo(over);
    assertThat(over.onwards(Optional.of(at(90)), at(105))).isEqualTo(covered(at(90)));
    assertThat(over.onwards(Optional.of(at(105)), at(120))).isEqualTo(covered(at(105)));
  }
}
