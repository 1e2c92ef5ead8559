package expressguard.bench;

import expressguard.bench.pojo.PojoVerdict;
import expressguard.catalog.Catalog;
import expressguard.classify.Classification;
import expressguard.classify.Classifier;
import expressguard.classify.ExpressActivity;
import expressguard.cloudtrail.CloudTrailReader;
import expressguard.cloudtrail.Origin;
import expressguard.cloudtrail.Sink;
import expressguard.cloudtrail.input.Input;
import expressguard.event.ApiCall;
import expressguard.guard.GuardRoles;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Blackhole;

/**
 * Bytes to verdict: every event of {@code events/} in EventBridge's envelope that databind can read
 * at all, parsed and classified one by one, by the product and by databind. One operation is all of
 * them.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class VerdictBenchmark {

  private final Catalog catalog = Catalog.standard();
  private final CloudTrailReader reader = new CloudTrailReader();
  private final Classifier classifier =
      new Classifier(catalog, Set.of(), GuardRoles.none(), ExpressActivity.of(List.of()));
  private final PojoVerdict pojo =
      new PojoVerdict(
          catalog.rows().stream()
              .map(row -> row.key().eventSource() + " " + row.key().eventName())
              .collect(Collectors.toSet()));
  private final List<byte[]> events = Material.events().stream().filter(pojo::reads).toList();

  @Benchmark
  public void product(Blackhole blackhole) {
    for (byte[] event : events) {
      Input input = new Input("event", event.length, () -> new ByteArrayInputStream(event));
      reader.read(input, catalog::watches, new Verdicts(classifier, blackhole));
    }
  }

  @Benchmark
  public void databind(Blackhole blackhole) {
    for (byte[] event : events) {
      blackhole.consume(pojo.of(event));
    }
  }

  private record Verdicts(Classifier classifier, Blackhole blackhole) implements Sink {
    @Override
    public void call(Origin origin, ApiCall call) {
      Classification verdict = classifier.classify(call);
      blackhole.consume(verdict);
    }

    @Override
    public void unreadable(Origin origin, String reason) {
      throw new IllegalStateException(origin + ": " + reason);
    }
  }
}
