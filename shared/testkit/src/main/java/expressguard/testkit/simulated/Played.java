package expressguard.testkit.simulated;

import expressguard.cloudtrail.CloudTrailReader;
import expressguard.cloudtrail.Counters;
import expressguard.cloudtrail.Origin;
import expressguard.cloudtrail.Sink;
import expressguard.cloudtrail.input.Input;
import expressguard.event.ApiCall;
import expressguard.finding.Report;
import expressguard.simulator.story.Story;
import expressguard.simulator.world.World;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * The records of a simulated world, read as the product reads them.
 *
 * @param unreadable what was wrong with any record
 */
public record Played(World world, List<ApiCall> calls, List<String> unreadable) {

  /** A story in a world of its own. */
  public static Played of(Story story, long seed) {
    World world = story.world(seed);
    story.play(world);
    return of(world);
  }

  /** What was recorded in a world so far. */
  public static Played of(World world) {
    byte[] bytes = world.document().toString().getBytes(StandardCharsets.UTF_8);
    Input input = new Input("the simulator", bytes.length, () -> new ByteArrayInputStream(bytes));
    Kept kept = new Kept();
    Counters counters = new CloudTrailReader().read(input, _ -> true, kept);
    if (counters.in() != world.records().size()) {
      kept.unreadable.add("%d of %d".formatted(counters.in(), world.records().size()));
    }
    return new Played(world, kept.calls, kept.unreadable);
  }

  /** What the core says of them. */
  public Report report() {
    return expressguard.testkit.Story.report(calls);
  }

  private static final class Kept implements Sink {

    private final List<ApiCall> calls = new ArrayList<>();
    private final List<String> unreadable = new ArrayList<>();

    @Override
    public void call(Origin origin, ApiCall call) {
      calls.add(call);
    }

    @Override
    public void unreadable(Origin origin, String reason) {
      unreadable.add(origin + ": " + reason);
    }
  }
}
