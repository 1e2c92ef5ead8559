package expressguard.bench.fuzz;

import expressguard.cli.archive.Gathered;
import expressguard.cli.archive.Taken;
import expressguard.cli.archive.Unreadable;
import expressguard.cloudtrail.CloudTrailReader;
import expressguard.cloudtrail.Counters;
import expressguard.cloudtrail.Origin;
import expressguard.cloudtrail.Sink;
import expressguard.cloudtrail.input.Input;
import expressguard.event.ApiCall;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;

/** Reads one file in the thread of the fuzzer: every call of it, watched or not, in full. */
final class Intake implements Sink {

  private static final String NAME = "fuzz.json";
  private static final CloudTrailReader READER = new CloudTrailReader();

  private final List<Taken> calls = new ArrayList<>();
  private final List<Unreadable> unreadable = new ArrayList<>();

  private Intake() {}

  static Gathered of(byte[] file) {
    Intake intake = new Intake();
    Input input = new Input(NAME, file.length, () -> new ByteArrayInputStream(file));
    Counters counters = READER.read(input, _ -> true, intake);
    return new Gathered(List.of(NAME), counters, intake.calls, intake.unreadable);
  }

  @Override
  public void call(Origin origin, ApiCall call) {
    calls.add(new Taken(origin, call));
  }

  @Override
  public void unreadable(Origin origin, String reason) {
    unreadable.add(new Unreadable(origin, reason));
  }
}
