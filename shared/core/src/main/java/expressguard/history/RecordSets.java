package expressguard.history;

import expressguard.catalog.FieldValue;
import expressguard.catalog.FieldWrite;
import expressguard.catalog.Touch;
import expressguard.event.Basis;
import expressguard.inventory.Inventory;
import expressguard.inventory.Link;
import expressguard.inventory.Membership;
import expressguard.inventory.ResourceId;
import expressguard.inventory.ResourceType;
import expressguard.inventory.Slot;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * To which services the record sets of Route 53 led last, as far as the calls so far show. Whoever
 * takes a record set away from a service does that with a call that does not name the service.
 *
 * <p>A record set that was deleted still counts as where it led, so that one that is deleted and
 * made again is the same.
 */
final class RecordSets {

  private final Inventory inventory;
  private final SortedMap<ResourceId, SortedMap<String, SortedSet<ResourceId>>> led =
      new TreeMap<>();

  RecordSets(Inventory inventory) {
    this.inventory = inventory;
  }

  /** What a touch did to record sets that led to a service, by service. */
  SortedMap<ResourceId, Seen> taken(Touch touch) {
    SortedMap<ResourceId, List<FieldWrite>> writes = new TreeMap<>();
    for (FieldWrite write : touch.writes()) {
      for (ResourceId service : led(touch.resource(), write.field())) {
        writes.computeIfAbsent(service, _ -> new ArrayList<>()).add(write);
      }
    }
    SortedMap<ResourceId, Seen> taken = new TreeMap<>();
    writes.forEach((service, some) -> taken.put(service, new Seen(link(touch.resource()), some)));
    return taken;
  }

  private SortedSet<ResourceId> led(ResourceId zone, String field) {
    return led.getOrDefault(zone, new TreeMap<>()).getOrDefault(field, new TreeSet<>());
  }

  private static Link link(ResourceId zone) {
    return new Link(zone, Slot.NEIGHBOUR, Basis.INFERRED, "its record set led to the service");
  }

  /** Remembers where a successful call lets record sets lead. */
  void learn(Touch touch) {
    if (touch.resource().type() == ResourceType.HOSTED_ZONE) {
      for (FieldWrite write : touch.writes()) {
        if (write.value() instanceof FieldValue.Several(var targets)) {
          led.computeIfAbsent(touch.resource(), _ -> new TreeMap<>())
              .put(write.field(), behind(touch.resource(), targets));
        }
      }
    }
  }

  private SortedSet<ResourceId> behind(ResourceId zone, List<String> targets) {
    SortedSet<ResourceId> services = new TreeSet<>();
    for (String target : targets) {
      for (Membership membership : inventory.servicesBehind(target, zone)) {
        services.add(membership.service().id());
      }
    }
    return services;
  }
}
