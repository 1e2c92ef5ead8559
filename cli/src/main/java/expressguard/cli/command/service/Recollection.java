package expressguard.cli.command.service;

import expressguard.aws.Asked;
import expressguard.catalog.Catalog;
import expressguard.cli.message.Notes;
import expressguard.finding.Evaluation;
import expressguard.guard.GuardRoles;
import expressguard.guard.GuardStack;
import expressguard.inventory.Inventory;
import expressguard.inventory.ResourceId;
import expressguard.ledger.Ledger;
import expressguard.ledger.settle.Remembered;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * What a deployed guard's ledger has of services.
 *
 * @param described what AWS says of them; empty where no file does
 */
record Recollection(
    LedgerOptions options, Catalog catalog, Inventory described, GuardRoles guardRoles) {

  /**
   * The past of one service, or of all.
   *
   * @return empty when the ledger could not be read, which was told then
   */
  Optional<Past> past(Notes notes, Optional<ServiceName> name) {
    Asked<Past> asked =
        switch (options.open(catalog, name.flatMap(ServiceName::region))) {
          case Asked.Answered<Ledger>(var ledger) -> DeployedLedger.read(() -> past(ledger, name));
          case Asked.Refused<Ledger>(var refusal) -> new Asked.Refused<>(refusal);
        };
    return switch (asked) {
      case Asked.Answered<Past>(var past) -> Optional.of(past);
      case Asked.Refused<Past>(var refusal) -> {
        notes.error(refusal.message());
        yield Optional.empty();
      }
    };
  }

  /** The guard itself has a place in its ledger, and is no service. */
  private static List<ResourceId> services(Ledger ledger) {
    return ledger.services().stream().filter(id -> !GuardStack.is(id)).toList();
  }

  private Past past(Ledger ledger, Optional<ServiceName> name) {
    Collection<ResourceId> services =
        name.map(one -> one.meant(services(ledger))).orElseGet(() -> services(ledger));
    Evaluation evaluation = Remembered.of(ledger, catalog, guardRoles, services, described);
    boolean unknown = services.stream().noneMatch(id -> ledger.service(id).isPresent());
    return new Past(
        evaluation,
        unknown && name.isPresent()
            ? List.of(
                "the ledger `"
                    + options.name()
                    + "` has nothing of the service; the guard's account and Region must be its own")
            : List.of());
  }
}
