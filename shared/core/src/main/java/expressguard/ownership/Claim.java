package expressguard.ownership;

import expressguard.catalog.FieldValue;
import expressguard.event.Basis;
import expressguard.inventory.ResourceId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;

/**
 * One manager's hold on one field, from one call: it set the field of the resource to the value.
 *
 * @param basis how we know that the call wrote the field; for Express Mode's own parameters it is
 *     the basis of the parameter map's row
 */
public record Claim(
    FieldKey key,
    ResourceId resource,
    Manager manager,
    FieldValue value,
    Instant at,
    String eventId,
    Basis basis,
    String source)
    implements Comparable<Claim> {

  private static final Comparator<Claim> ORDER =
      Comparator.comparing(Claim::at)
          .thenComparing(Claim::eventId)
          .thenComparing(Claim::key)
          .thenComparing(claim -> claim.manager().word())
          .thenComparing(Claim::basis)
          .thenComparing(claim -> claim.value().toString());

  /** The same claims in their order, each once; quick where they are nearly in it already. */
  public static List<Claim> inOrder(Collection<Claim> claims) {
    List<Claim> sorted = new ArrayList<>(claims);
    Collections.sort(sorted);
    List<Claim> once = new ArrayList<>();
    for (Claim claim : sorted) {
      if (once.isEmpty() || once.getLast().compareTo(claim) != 0) {
        once.add(claim);
      }
    }
    return List.copyOf(once);
  }

  /** A repeatable order; it says which of two claims came later only where their times differ. */
  @Override
  public int compareTo(Claim other) {
    return ORDER.compare(this, other);
  }
}
