package expressguard.cli.demo.play;

import expressguard.catalog.Catalog;
import expressguard.cli.archive.ArchiveReader;
import expressguard.cli.archive.Gathered;
import expressguard.cli.progress.Progress;
import expressguard.cloudtrail.input.Input;
import expressguard.event.ApiCall;
import expressguard.finding.Evaluation;
import expressguard.finding.Report;
import expressguard.guard.GuardRoles;
import expressguard.inventory.Inventory;
import expressguard.policy.Policy;
import expressguard.simulator.story.Scene;
import expressguard.simulator.story.Story;
import expressguard.simulator.world.World;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Plays one story. The world's records become bytes, and from there on everything goes the way of a
 * backtest; only that it is gone again and again, as far as the story has come.
 */
final class Play {

  private final Story story;
  private final World world;
  private final List<Scene> scenes;
  private final Policy policy;
  private final Catalog catalog = Catalog.standard();

  Play(Story story, long seed, Policy policy) {
    this.story = story;
    this.world = story.world(seed);
    this.scenes = story.play(world);
    this.policy = policy;
  }

  Performance performed() throws InterruptedException {
    String document = world.document().toPrettyString();
    Gathered gathered = read(document.getBytes(StandardCharsets.UTF_8));
    List<ApiCall> calls = gathered.apiCalls();
    if (calls.size() != world.records().size()) {
      throw new IllegalStateException("a record of the simulator cannot be read: " + gathered);
    }
    Timeline timeline = new Timeline(calls, evaluation(calls).explanations(), this::report);
    return new Performance(story, document, gathered, timeline.moments(scenes), report(calls));
  }

  private Report report(List<ApiCall> calls) {
    return evaluation(calls).under(policy);
  }

  private Evaluation evaluation(List<ApiCall> calls) {
    return Evaluation.of(catalog, Inventory.empty(), calls, GuardRoles.none());
  }

  private Gathered read(byte[] bytes) throws InterruptedException {
    Input input = new Input(story.name(), bytes.length, () -> new ByteArrayInputStream(bytes));
    try (Progress none = Progress.none()) {
      return ArchiveReader.ofEverything(catalog::watches, none).read(List.of(input), 1);
    }
  }
}
