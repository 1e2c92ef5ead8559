package expressguard.ownership;

import expressguard.catalog.FieldValue;
import java.util.List;

/**
 * Who holds a field at a point in time.
 *
 * @param claims the claims in force: more than one when managers set the same value, which they
 *     then share, or when they set different values in one second
 * @param tied whether the claims are of one second and differ, so that nobody can tell which holds
 */
public record Holding(List<Claim> claims, boolean tied) {
  public Holding {
    claims = List.copyOf(claims);
  }

  /** The value in force; of a tie the one that sorts first. */
  public FieldValue value() {
    return claims.getFirst().value();
  }

  /** The managers that hold the field, in order, each once. */
  public List<String> managers() {
    return claims.stream().map(claim -> claim.manager().word()).distinct().sorted().toList();
  }
}
