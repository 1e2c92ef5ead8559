package expressguard.classify;

import expressguard.catalog.Catalog;
import expressguard.catalog.FieldWrite;
import expressguard.catalog.Touch;
import expressguard.catalog.WatchedCall;
import expressguard.event.ApiCall;
import expressguard.event.Data;
import java.util.List;
import java.util.Optional;

/**
 * What is kept of one watched call: who made it, what came of it, and what it did to which
 * resources. It is all that an evaluation looks at, and nothing in it must be hidden, so a ledger
 * may store it, and evaluating what was stored gives the same findings as evaluating the records.
 *
 * @param call the call without what it carries: only names of resources are left of its parameters
 * @param vehicle with what it was made, whoever made it
 * @param deniedBy the type of policy that an answer of AWS says denied it
 * @param touches what it did, each value shown or fingerprinted as its row says
 * @param described what its response says of a new Express service, in the words of the parameters
 */
public record Fact(
    ApiCall call,
    WatchedCall row,
    Vehicle vehicle,
    Optional<PolicyType> deniedBy,
    List<Touch> touches,
    List<FieldWrite> described)
    implements Comparable<Fact> {

  public Fact {
    touches = List.copyOf(touches);
    described = List.copyOf(described);
  }

  /** The fact of a call; empty when the catalogue has no row for it. */
  public static Optional<Fact> of(Catalog catalog, ApiCall call) {
    return catalog.find(call).map(row -> of(row, call));
  }

  /** The fact of a call of this row. */
  public static Fact of(WatchedCall row, ApiCall call) {
    return new Fact(
        Names.only(call),
        row,
        Vehicle.of(call.caller()),
        PolicyType.of(call.outcome()),
        row.touches(call),
        described(row, call));
  }

  private static List<FieldWrite> described(WatchedCall row, ApiCall call) {
    List<Data> configurations = call.response().listAt("service.activeConfigurations");
    return row.api() != WatchedCall.Api.EXPRESS || configurations.isEmpty()
        ? List.of()
        : row.touches(call.withRequest(configurations.getFirst())).stream()
            .flatMap(touch -> touch.writes().stream())
            .toList();
  }

  @Override
  public int compareTo(Fact other) {
    return call.compareTo(other.call());
  }
}
