package expressguard.history;

import expressguard.catalog.FieldValue;
import expressguard.catalog.FieldWrite;
import expressguard.catalog.Fields;
import expressguard.classify.Classification;
import expressguard.classify.Vehicle;
import expressguard.event.ApiCall;
import expressguard.inventory.ResourceId;
import java.util.List;
import java.util.Optional;

/**
 * One classified call and what it did to the resources of one service.
 *
 * @param described what the response says of a new Express service, in the words of the parameters
 */
public record Step(
    ApiCall call, Classification classification, List<Seen> seen, List<FieldWrite> described)
    implements Comparable<Step> {
  public Step {
    seen = List.copyOf(seen);
    described = List.copyOf(described);
  }

  /** A step without a response. */
  public Step(ApiCall call, Classification classification, List<Seen> seen) {
    this(call, classification, seen, List.of());
  }

  public boolean isDirect() {
    return classification instanceof Classification.Direct;
  }

  /** Whether it was a successful call of an Express API. */
  public boolean isExpressCall() {
    return classification instanceof Classification.ExpressApi;
  }

  /** Whether the call deletes a resource. */
  public boolean deletes(ResourceId resource) {
    return seen.stream()
        .filter(one -> one.link().resource().equals(resource))
        .flatMap(one -> one.writes().stream())
        .anyMatch(write ->
            write.field().equals(Fields.EXISTENCE) && write.value() instanceof FieldValue.Gone);
  }

  /** With what the call was made, where a person or a pipeline made it. */
  public Optional<Vehicle> vehicle() {
    return classification.madeWith();
  }

  /** The event name alone, once the event source is known from the row. */
  public String eventName() {
    return call.key().eventName();
  }

  @Override
  public int compareTo(Step other) {
    return call.compareTo(other.call());
  }
}
