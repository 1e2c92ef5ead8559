package expressguard.ledger.settle;

import expressguard.catalog.Catalog;
import expressguard.finding.Evaluation;
import expressguard.guard.GuardRoles;
import expressguard.guard.GuardStack;
import expressguard.inventory.Inventory;
import expressguard.inventory.ResourceId;
import expressguard.ledger.Ledger;
import java.util.Collection;
import java.util.List;

/**
 * What a ledger has of some services, evaluated as their records in an archive would be. It writes
 * nothing. The guard itself, of which a ledger has findings too, is no service and left out.
 */
public final class Remembered {

  private Remembered() {}

  /**
   * Reads services and everything that their histories depend on.
   *
   * @param described what AWS says of them; empty where nobody asked
   * @param guardRoles the roles that the lock excepts
   * @throws expressguard.ledger.LedgerException when the ledger cannot be read
   */
  public static Evaluation of(
      Ledger ledger,
      Catalog catalog,
      GuardRoles guardRoles,
      Collection<ResourceId> services,
      Inventory described) {
    return Reading.of(
            ledger,
            catalog,
            guardRoles,
            services.stream()
                .filter(id -> !GuardStack.is(id))
                .filter(id -> ledger.service(id).isPresent())
                .toList(),
            described,
            List.of())
        .evaluation();
  }
}
