package expressguard.ledger.settle;

import expressguard.classify.Fact;
import expressguard.inventory.ExpressService;
import expressguard.inventory.Inventory;
import expressguard.inventory.ResourceId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What services are settled for.
 *
 * @param fact a fact that the ledger need not have yet
 * @param asked the services that are asked for by name
 * @param described services as AWS describes them now, all of them asked for
 * @param unlisted services that AWS does not list any more, all of them asked for
 */
record Occasion(
    Optional<Fact> fact, List<ResourceId> asked, Inventory described, Set<ResourceId> unlisted) {

  static Occasion of(Fact fact) {
    return new Occasion(Optional.of(fact), List.of(), Inventory.empty(), Set.of());
  }

  static Occasion asked(Collection<ResourceId> services) {
    return new Occasion(Optional.empty(), List.copyOf(services), Inventory.empty(), Set.of());
  }

  static Occasion described(Inventory inventory) {
    List<ResourceId> services = inventory.services().stream().map(ExpressService::id).toList();
    return new Occasion(Optional.empty(), services, inventory, Set.of());
  }

  static Occasion unlisted(Collection<ResourceId> services) {
    return new Occasion(
        Optional.empty(), List.copyOf(services), Inventory.empty(), Set.copyOf(services));
  }
}
