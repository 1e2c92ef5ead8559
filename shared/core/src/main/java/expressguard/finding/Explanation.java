package expressguard.finding;

import expressguard.catalog.FieldWrite;
import expressguard.catalog.Touch;
import expressguard.catalog.WatchedCall;
import expressguard.classify.Classification;
import expressguard.event.ApiCall;
import expressguard.history.Memberships;
import expressguard.inventory.Inventory;
import expressguard.inventory.ResourceId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What one call was and why, and which resources and fields it touched.
 *
 * @param row the catalogue's row; empty when the call is not watched
 */
public record Explanation(
    ApiCall call, Classification classification, Optional<WatchedCall> row, List<Touched> touched) {

  /** One resource, the Express services that it serves, and the fields that the call wrote. */
  public record Touched(ResourceId resource, List<ResourceId> services, List<FieldWrite> writes) {}

  public Explanation {
    touched = List.copyOf(touched);
  }

  static Explanation of(
      ApiCall call, Classification classification, Optional<WatchedCall> row, Inventory inventory) {
    List<Touched> touched = new ArrayList<>();
    for (Touch touch : row.map(one -> one.touches(call)).orElse(List.of())) {
      List<ResourceId> services =
          Memberships.of(inventory, touch).stream()
              .map(membership -> membership.service().id())
              .distinct()
              .sorted()
              .toList();
      touched.add(new Touched(touch.resource(), services, touch.writes()));
    }
    return new Explanation(call, classification, row, touched);
  }
}
