package expressguard.ledger;

import expressguard.classify.Fact;
import expressguard.inventory.ExpressService;
import expressguard.standing.Standing;
import java.util.Optional;

/**
 * One step of one service.
 *
 * @param fact what led to it; filed with it unless it is there already
 * @param before as it was read; the step holds only while its revision is the ledger's
 * @param announcement what is to be announced of it, once it is written
 */
public record Advance(
    Optional<Fact> fact,
    Known before,
    ExpressService service,
    Standing standing,
    Optional<Announcement> announcement) {

  /** The service as it is after the step. */
  public Known after() {
    return new Known(service, standing, before.revision() + 1);
  }
}
