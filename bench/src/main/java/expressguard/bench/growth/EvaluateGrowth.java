package expressguard.bench.growth;

import expressguard.bench.Material;
import expressguard.catalog.Catalog;
import expressguard.event.ApiCall;
import expressguard.finding.Evaluation;
import expressguard.guard.GuardRoles;
import expressguard.inventory.Inventory;
import expressguard.policy.Policy;
import java.util.List;
import java.util.Locale;

/**
 * Evaluates histories of one service of growing length, and prints the time of one call as a ratio
 * to that of the shortest.
 *
 * <p>Arguments: how many direct changes each history has.
 */
public final class EvaluateGrowth {

  /**
   * So many calls are evaluated at least for one measurement, in as many evaluations as it takes.
   */
  private static final int LEAST_CALLS = 20_000;

  private EvaluateGrowth() {}

  public static void main(String... args) {
    System.out.println("evaluate: direct changes of one service, time per call as a ratio");
    double first = 0;
    for (String changes : args) {
      List<ApiCall> calls = Material.history(Integer.parseInt(changes));
      int times = Math.max(1, LEAST_CALLS / calls.size());
      // The first time compiles.
      perCall(calls, times);
      double nanos = perCall(calls, times);
      first = first == 0 ? nanos : first;
      System.out.printf(Locale.ROOT, "%9s  %6.2f%n", changes, nanos / first);
    }
  }

  private static double perCall(List<ApiCall> calls, int times) {
    long begun = System.nanoTime();
    int findings = 0;
    for (int time = 0; time < times; time++) {
      findings +=
          Evaluation.of(Catalog.standard(), Inventory.empty(), calls, GuardRoles.none())
              .under(Policy.observeEverything())
              .findings()
              .size();
    }
    if (findings == 0) {
      throw new IllegalStateException("nothing was found, so nothing was measured");
    }
    return (double) (System.nanoTime() - begun) / times / calls.size();
  }
}
