package expressguard.finding;

import static org.assertj.core.api.Assertions.assertThat;

import expressguard.conflict.Conflict;
import expressguard.conflict.Kind;
import expressguard.conflict.Status;
import expressguard.policy.Told;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What merely stays is told once, under the graver finding of whoever shares it. */
class SharedResourcesTest {

  private static final Status OVER =
      new Status.Closed("e-9", Instant.parse("2026-11-18T13:00:00Z"), "it was given back");

  private final Conflict grave = Told.change().of(Kind.MANAGED_TAG_LOST).on("prod/api").conflict();
  private final Conflict mild = Told.change().of(Kind.DIRECT_CHANGE).on("prod/web").conflict();

  private static List<Conflict> merged(Conflict... conflicts) {
    return SharedResources.merge(List.of(conflicts), Lives.of(List.of()));
  }

  @Test
  void what_stays_is_told_with_the_graver_one() {
    assertThat(merged(grave, mild)).containsExactly(grave);
  }

  @Test
  void and_by_itself_when_that_is_over() {
    Conflict over = grave.with(OVER);
    assertThat(merged(over, mild)).containsExactly(over, mild);
    assertThat(merged(over, mild.with(OVER))).containsExactly(over);
  }
}
