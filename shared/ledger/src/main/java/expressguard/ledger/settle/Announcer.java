package expressguard.ledger.settle;

import expressguard.inventory.ExpressService;
import expressguard.standing.Change;
import expressguard.standing.Standing;

/** Puts a change into the words of the bus. */
@FunctionalInterface
public interface Announcer {

  /**
   * The message of one change.
   *
   * @param standing the standing after the change, whose version the message carries
   */
  String text(ExpressService service, Standing standing, Change change);
}
