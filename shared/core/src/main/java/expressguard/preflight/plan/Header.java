package expressguard.preflight.plan;

import expressguard.catalog.FieldWrite;
import expressguard.inventory.ResourceId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What a plan is about, and how well that is known.
 *
 * @param known whether a record or a description shows that there is such an Express service
 * @param calls how many records touch the service
 * @param first the time of the first of them
 * @param last the time of the last of them
 * @param parameters what the update carries
 * @param gaps what is not known, one sentence each; a plan with any is not a whole one
 */
public record Header(
    ResourceId service,
    boolean known,
    int calls,
    Optional<Instant> first,
    Optional<Instant> last,
    List<FieldWrite> parameters,
    List<String> gaps) {
  public Header {
    parameters = List.copyOf(parameters);
    gaps = List.copyOf(gaps);
  }

  /** Whether nothing is missing from the plan that the records could have told. */
  public boolean isWhole() {
    return gaps.isEmpty();
  }
}
