package expressguard.ledger;

import expressguard.inventory.ExpressService;
import expressguard.inventory.ResourceId;
import expressguard.standing.Standing;

/**
 * What is known of a service.
 *
 * @param revision counts the advances; 0 while nothing is written
 */
public record Known(ExpressService service, Standing standing, long revision) {

  /** Of a service that the ledger does not have yet. */
  public static Known nothing(ResourceId id) {
    return new Known(ExpressService.named(id), Standing.none(id), 0);
  }

  public ResourceId id() {
    return service.id();
  }
}
