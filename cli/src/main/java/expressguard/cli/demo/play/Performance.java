package expressguard.cli.demo.play;

import expressguard.cli.archive.Gathered;
import expressguard.finding.Report;
import expressguard.simulator.story.Story;
import java.util.List;

/**
 * A story as it was played and seen.
 *
 * @param document the world's records as one CloudTrail document
 * @param report what the guard says at the end
 */
public record Performance(
    Story story, String document, Gathered gathered, List<Moment> moments, Report report) {

  public Performance {
    moments = List.copyOf(moments);
  }

  /** Plays a story, and looks at its records with the policy of the demonstration. */
  public static Performance of(Story story, long seed) throws InterruptedException {
    return new Play(story, seed, DemoPolicy.read()).performed();
  }
}
