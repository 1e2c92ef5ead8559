package expressguard.function.lock.service;

import expressguard.inventory.ResourceId;
import expressguard.lock.LockTag;

/**
 * The lock's tag on services. ECS has no conditional write of tags, so whoever writes one looks
 * afterwards whether it still should have.
 *
 * <p>Throttling, faults of AWS and lost replies are exceptions, after which a tag may or may not
 * have been written.
 */
public interface LockTags {

  /** What is there now; tags may be those of a moment ago. */
  Sight look(ResourceId service);

  /** Writes the tag, over whatever value it has. */
  Touched set(ResourceId service, LockTag tag);

  /** Removes the tag; one that is not there is no error. */
  Touched clear(ResourceId service);
}
