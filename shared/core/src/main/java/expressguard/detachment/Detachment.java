package expressguard.detachment;

import expressguard.catalog.Fields;
import expressguard.event.Basis;
import expressguard.inventory.ExpressService;
import expressguard.inventory.Inventory;
import expressguard.inventory.Link;
import expressguard.inventory.Membership;
import expressguard.inventory.ResourceId;
import expressguard.inventory.Slot;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The resources of a service that bear the managed tag, with what follows when they lose it.
 *
 * @param parts the service's own first, then what others share, each in the order of slots
 */
public record Detachment(ResourceId service, List<Part> parts) {

  private static final Comparator<Part> ORDER =
      Comparator.comparing(Part::isShared)
          .thenComparing(part -> part.link().slot())
          .thenComparing(part -> part.link().resource());

  /**
   * One resource.
   *
   * @param sharedWith every other Express service that it serves
   */
  public record Part(Link link, Consequence consequence, List<ResourceId> sharedWith) {
    public Part {
      sharedWith = List.copyOf(sharedWith);
    }

    public boolean isShared() {
      return !sharedWith.isEmpty();
    }
  }

  public Detachment {
    parts = List.copyOf(parts);
  }

  /**
   * Of a service.
   *
   * @param inventory every Express service of the account and Region: only whoever knows all of
   *     them knows what is shared
   */
  public static Detachment of(ExpressService service, Inventory inventory) {
    List<Part> parts = new ArrayList<>();
    for (Link link : service.links().values()) {
      Consequence.of(link.slot())
          .filter(_ -> isKnown(service, link))
          .ifPresent(one -> parts.add(new Part(link, one, others(service.id(), link, inventory))));
    }
    parts.sort(ORDER);
    return new Detachment(service.id(), parts);
  }

  /** AWS has described it, with an ARN; a name that follows from the service's is not enough. */
  private static boolean isKnown(ExpressService service, Link link) {
    return link.slot() == Slot.SERVICE
        ? service.tags().containsKey(Fields.MANAGED_TAG)
        : link.basis() == Basis.DOCUMENTED && link.resource().toString().startsWith("arn:");
  }

  private static List<ResourceId> others(ResourceId service, Link link, Inventory inventory) {
    return inventory.servicesOf(link.resource()).stream()
        .map(Membership::service)
        .map(ExpressService::id)
        .filter(id -> !id.equals(service))
        .toList();
  }
}
