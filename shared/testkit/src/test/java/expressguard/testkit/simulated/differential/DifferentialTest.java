package expressguard.testkit.simulated.differential;

import static org.assertj.core.api.Assertions.assertThat;

import expressguard.preflight.plan.Row;
import expressguard.simulator.fact.Assumption;
import expressguard.simulator.fact.Assumptions;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.LongFunction;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/**
 * What the preflight says of an update and what the simulator then does to direct changes, in
 * random worlds. More of them: {@code -Dexpressguard.worlds=100000}.
 */
class DifferentialTest {

  private static final int WORLDS = Integer.getInteger("expressguard.worlds", 5_000);

  /** Of every hundred worlds at least one shows each of what can happen. */
  private static final int RAREST = 100;

  /** How many of the differences are told. */
  private static final int TOLD = 3;

  private final Map<String, Long> happened = new ConcurrentSkipListMap<>();

  @Test
  void an_update_does_to_direct_changes_what_its_plan_says() {
    List<String> differences =
        differences(WORLDS, seed -> Trial.random(seed, Assumptions.standard()));

    assertThat(differences).isEmpty();
    assertThat(happened.keySet()).contains("overwritten", "stranded", "broken", "kept");
    assertThat(happened.values()).allMatch(count -> count >= WORLDS / RAREST);
  }

  /**
   * What nobody has said of Express Mode is a switch of the simulator. Whichever way the switches
   * stand, what the plan calls documented or observed must come true.
   */
  @Test
  void what_a_plan_says_for_sure_rests_on_no_assumption() {
    assertThat(differences(WORLDS / 5, seed -> Trial.random(seed, anyhow(seed)).sureOnly()))
        .isEmpty();
  }

  /** What records show is no question of what Express Mode does, and stays. */
  private static final Set<Assumption> OF_RECORDS =
      EnumSet.of(
          Assumption.REGISTRATION_IS_RECORDED,
          Assumption.FAILED_CALLS_LOSE_PARAMETERS,
          Assumption.ENVIRONMENT_VALUES_HIDDEN);

  private static Assumptions anyhow(long seed) {
    Random random = new Random(~seed);
    Assumptions assumptions = Assumptions.standard();
    for (Assumption one : EnumSet.complementOf(EnumSet.copyOf(OF_RECORDS))) {
      assumptions = random.nextBoolean() ? assumptions.switched(one) : assumptions;
    }
    return assumptions;
  }

  private List<String> differences(int worlds, LongFunction<Trial> trials) {
    return LongStream.range(0, worlds)
        .parallel()
        .mapToObj(trials)
        .filter(trial -> !differences(trial).isEmpty())
        .limit(TOLD)
        .map(Shrinking::shortest)
        .map(Trial::toString)
        .toList();
  }

  private List<String> differences(Trial trial) {
    Comparison comparison = trial.run();
    Outcome came = comparison.came();
    count("overwritten", !came.overwritten().isEmpty());
    count("stranded", !came.stranded().isEmpty());
    count("broken", came.broken().isPresent());
    count("kept", came.held().size() > came.overwritten().size());
    count("unknown", comparison.plan().rows().stream().anyMatch(Row.Unknown.class::isInstance));
    return comparison.differences();
  }

  private void count(String what, boolean happens) {
    if (happens) {
      happened.merge(what, 1L, Long::sum);
    }
  }
}
