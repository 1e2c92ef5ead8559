package expressguard.function.sweep.heard;

import expressguard.inventory.ResourceId;
import java.time.Instant;
import java.util.SortedSet;

/**
 * Which services ECS has told of. EventBridge lists these events as durable, and those of
 * CloudTrail as best effort: where a call was lost, this is where to look first.
 */
@FunctionalInterface
public interface Heard {

  /** The services with news of a deployment from that time. */
  SortedSet<ResourceId> deploying(Instant from, Instant until);
}
