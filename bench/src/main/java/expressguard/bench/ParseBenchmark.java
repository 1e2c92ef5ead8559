package expressguard.bench;

import expressguard.cloudtrail.CloudTrailReader;
import expressguard.cloudtrail.Counters;
import expressguard.cloudtrail.Origin;
import expressguard.cloudtrail.Sink;
import expressguard.cloudtrail.input.Archive;
import expressguard.cloudtrail.input.Input;
import expressguard.event.ApiCall;
import java.io.ByteArrayInputStream;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Blackhole;

/** Bytes to calls: a log file whose calls are all watched, and the same file with none watched. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class ParseBenchmark {

  private final byte[] file = Material.bytes("autoscaling-noise");
  private final CloudTrailReader reader = new CloudTrailReader();

  @Benchmark
  public Counters every_call_watched(Blackhole blackhole) {
    return reader.read(input(), _ -> true, new Drain(blackhole));
  }

  @Benchmark
  public Counters no_call_watched(Blackhole blackhole) {
    return reader.read(input(), _ -> false, new Drain(blackhole));
  }

  private Input input() {
    return Archive.at("-", new ByteArrayInputStream(file)).inputs().getFirst();
  }

  private record Drain(Blackhole blackhole) implements Sink {
    @Override
    public void call(Origin origin, ApiCall call) {
      blackhole.consume(call);
    }

    @Override
    public void unreadable(Origin origin, String reason) {
      throw new IllegalStateException(origin + ": " + reason);
    }
  }
}
