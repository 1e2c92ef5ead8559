package expressguard.ownership;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The owners of a service's fields: the fold of all claims.
 *
 * <p>A later claim takes a field from its holders unless it sets the value that the field already
 * has; then both share it, and there is no conflict. The claims are a set: their order of arrival
 * and their repetition make no difference.
 */
public final class Ownership {

  private final SortedMap<FieldKey, List<Claim>> claims;

  private Ownership(SortedMap<FieldKey, List<Claim>> claims) {
    this.claims = claims;
  }

  public static Ownership of(Collection<Claim> claims) {
    SortedMap<FieldKey, List<Claim>> byKey = new TreeMap<>();
    for (Claim claim : claims) {
      byKey.computeIfAbsent(claim.key(), _ -> new ArrayList<>()).add(claim);
    }
    byKey.replaceAll((_, ofKey) -> Claim.inOrder(ofKey));
    return new Ownership(Collections.unmodifiableSortedMap(byKey));
  }

  /** Every field that anybody ever claimed. */
  public Collection<FieldKey> fields() {
    return claims.keySet();
  }

  /** All claims on a field, in the order of time. */
  public List<Claim> claims(FieldKey key) {
    return claims.getOrDefault(key, List.of());
  }

  /** The claims on a field, those of one second together, in the order of time. */
  public List<List<Claim>> moments(FieldKey key) {
    List<List<Claim>> moments = new ArrayList<>();
    Instant last = Instant.MIN;
    for (Claim claim : claims(key)) {
      if (!claim.at().equals(last)) {
        moments.add(new ArrayList<>());
        last = claim.at();
      }
      moments.getLast().add(claim);
    }
    return moments;
  }

  /** Who holds a field after everything that is known. */
  public Optional<Holding> holding(FieldKey key) {
    Optional<Holding> holding = Optional.empty();
    for (List<Claim> moment : moments(key)) {
      holding = Optional.of(after(holding, moment));
    }
    return holding;
  }

  private static Holding after(Optional<Holding> before, List<Claim> moment) {
    boolean tied = moment.stream().map(Claim::value).distinct().count() > 1;
    boolean shared =
        !tied
            && before.isPresent()
            && !before.get().tied()
            && before.get().value().equals(moment.getFirst().value());
    List<Claim> inForce = new ArrayList<>(shared ? before.get().claims() : List.of());
    inForce.addAll(moment);
    return new Holding(inForce, tied);
  }
}
