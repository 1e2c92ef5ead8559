package expressguard.preflight.plan;

import expressguard.inventory.ResourceId;
import expressguard.inventory.Slot;
import java.util.Comparator;

/**
 * Where a row's field stands.
 *
 * @param field the path below the resource, or the parameter where a row is about one
 */
public record Place(Slot slot, ResourceId resource, String field) implements Comparable<Place> {

  private static final Comparator<Place> ORDER =
      Comparator.comparing(Place::slot).thenComparing(Place::resource).thenComparing(Place::field);

  @Override
  public int compareTo(Place other) {
    return ORDER.compare(this, other);
  }
}
