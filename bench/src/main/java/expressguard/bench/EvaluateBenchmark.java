package expressguard.bench;

import expressguard.catalog.Catalog;
import expressguard.event.ApiCall;
import expressguard.finding.Evaluation;
import expressguard.finding.Explanation;
import expressguard.finding.Report;
import expressguard.guard.GuardRoles;
import expressguard.inventory.Inventory;
import expressguard.policy.Policy;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Calls to classifications, and calls to findings, on histories of growing length. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class EvaluateBenchmark {

  @Param({"10", "100", "1000"})
  private int changes;

  private List<ApiCall> calls = List.of();

  @Setup
  public void grow() {
    calls = Material.history(changes);
  }

  @Benchmark
  public List<Explanation> classify() {
    return evaluation().explanations();
  }

  @Benchmark
  public Report evaluate() {
    return evaluation().under(Policy.observeEverything());
  }

  private Evaluation evaluation() {
    return Evaluation.of(Catalog.standard(), Inventory.empty(), calls, GuardRoles.none());
  }
}
