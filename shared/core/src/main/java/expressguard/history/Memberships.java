package expressguard.history;

import expressguard.catalog.FieldValue;
import expressguard.catalog.FieldWrite;
import expressguard.catalog.Fields;
import expressguard.catalog.Touch;
import expressguard.inventory.Inventory;
import expressguard.inventory.Link;
import expressguard.inventory.Membership;
import expressguard.inventory.ResourceId;
import expressguard.inventory.ResourceType;
import expressguard.inventory.Slot;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The services that a touch concerns: by the resource, by what it forwards or points to. */
public final class Memberships {

  private Memberships() {}

  public static List<Membership> of(Inventory inventory, Touch touch) {
    Set<Membership> memberships = new LinkedHashSet<>(inventory.servicesOf(touch.resource()));
    for (FieldWrite write : touch.writes()) {
      if (write.value() instanceof FieldValue.Several(var texts)) {
        for (String text : texts) {
          memberships.addAll(pointedTo(inventory, touch.resource(), write.field(), text));
        }
      }
    }
    return List.copyOf(memberships);
  }

  private static List<Membership> pointedTo(
      Inventory inventory, ResourceId resource, String field, String target) {
    if (resource.type() == ResourceType.HOSTED_ZONE) {
      return inventory.servicesBehind(target, resource);
    }
    if (!field.endsWith(Fields.FORWARD) && !field.endsWith(Fields.DEFAULT_FORWARD)) {
      return List.of();
    }
    return ResourceId.ofArn(target.replaceFirst("=.*$", "")).stream()
        .flatMap(group -> inventory.servicesOf(group).stream())
        .filter(owner -> inventory.servicesOf(resource).stream().noneMatch(owner::sameService))
        .map(owner -> new Membership(owner.service(), forwarding(resource, owner.link())))
        .toList();
  }

  private static Link forwarding(ResourceId resource, Link group) {
    return new Link(resource, Slot.NEIGHBOUR, group.basis(), "it forwards to " + group.resource());
  }
}
