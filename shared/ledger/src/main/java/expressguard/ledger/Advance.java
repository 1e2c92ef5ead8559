package expressguard.ledger;

import expressguard.classify.Fact;
import expressguard.inventory.ResourceId;
import java.util.Optional;

/**
 * One step of one service.
 *
 * @param fact what led to it; filed with it unless it is there already
 * @param before as it was read; the step holds only while its revision is the ledger's
 * @param after its revision is the next one
 * @param announcement what is to be announced of it, once it is written
 */
public record Advance(
    Optional<Fact> fact, Known before, Known after, Optional<Announcement> announcement) {

  /**
   * A step.
   *
   * @throws IllegalArgumentException when it is no step of one service
   */
  public Advance {
    if (!before.id().equals(after.id()) || after.revision() != before.revision() + 1) {
      throw new IllegalArgumentException("not one step of one service: `" + before.id() + "`");
    }
  }

  /** Whether the service begins to look for facts: it is new, or comes back. */
  public boolean begins() {
    return !before.looks() && after.looks();
  }

  /** Whether the service looks for no facts any more. */
  public boolean departs() {
    return before.looks() && !after.looks();
  }

  public ResourceId service() {
    return before.id();
  }
}
