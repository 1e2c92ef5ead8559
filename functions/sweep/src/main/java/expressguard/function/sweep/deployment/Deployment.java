package expressguard.function.sweep.deployment;

import java.time.Instant;
import java.util.Comparator;

/**
 * A service deployment, as ECS keeps it.
 *
 * @param arn its own
 * @param began when it was created
 * @param revision the ARN of the service revision that it brings
 */
public record Deployment(String arn, Instant began, String revision)
    implements Comparable<Deployment> {

  private static final Comparator<Deployment> ORDER =
      Comparator.comparing(Deployment::began).thenComparing(Deployment::arn);

  @Override
  public int compareTo(Deployment other) {
    return ORDER.compare(this, other);
  }
}
