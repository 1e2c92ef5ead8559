package expressguard.testkit.simulated.differential;

import expressguard.preflight.plan.Place;
import java.util.Comparator;
import java.util.Set;

/**
 * One field of a world as its Describe calls show it.
 *
 * @param resource the last part of its ARN where several play the slot, else empty
 */
record Spot(String slot, String resource, String field) implements Comparable<Spot> {

  private static final Comparator<Spot> ORDER =
      Comparator.comparing(Spot::slot).thenComparing(Spot::resource).thenComparing(Spot::field);

  private static final Set<String> SEVERAL =
      Set.of(
          "TARGET_GROUP",
          "LOAD_BALANCER_SECURITY_GROUP",
          "SERVICE_SECURITY_GROUP",
          "LISTENER",
          "LOG_GROUP",
          "NEIGHBOUR");

  static Spot of(String slot, String arn, String field) {
    String last = arn.substring(arn.lastIndexOf('/') + 1);
    return new Spot(slot, SEVERAL.contains(slot) ? last : "", field);
  }

  /** The field that a row of a plan is about. */
  static Spot of(Place place) {
    return of(place.slot().name(), place.resource().name(), place.field());
  }

  /** Whether it is a field or lies below it. */
  boolean below(String otherSlot, String path) {
    return slot.equals(otherSlot)
        && field.startsWith(path)
        && (field.length() == path.length() || ".[".indexOf(field.charAt(path.length())) >= 0);
  }

  @Override
  public int compareTo(Spot other) {
    return ORDER.compare(this, other);
  }

  @Override
  public String toString() {
    return slot + (resource.isEmpty() ? "" : " " + resource) + " " + field;
  }
}
