package expressguard.history;

import expressguard.catalog.FieldWrite;
import expressguard.catalog.Fields;
import expressguard.inventory.Slot;
import expressguard.ownership.ParameterMap;
import expressguard.ownership.ParameterRow;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** The parameters of an Express call, as its catalogue row reads them. */
public final class ExpressCalls {

  private ExpressCalls() {}

  /** Every parameter that the request carries. */
  public static List<FieldWrite> parameters(Step step) {
    List<FieldWrite> parameters = new ArrayList<>();
    for (Seen seen : step.seen()) {
      if (seen.link().slot() == Slot.SERVICE) {
        parameters.addAll(seen.writes());
      }
    }
    return List.copyOf(parameters);
  }

  /**
   * The parameters that a create or an update writes to fields; a delete states none. A create's
   * response describes the whole service, defaults included, so it states them all.
   */
  public static List<FieldWrite> stated(Step step) {
    return switch (step.eventName()) {
      case "CreateExpressGatewayService" -> {
        SortedMap<String, FieldWrite> all = new TreeMap<>();
        described(step).forEach(write -> all.put(write.field(), write));
        parameters(step).forEach(write -> all.put(write.field(), write));
        yield List.copyOf(all.values());
      }
      case "UpdateExpressGatewayService" -> parameters(step);
      default -> List.of();
    };
  }

  /** What the response of a create says of the new service, in the words of the parameters. */
  public static List<FieldWrite> described(Step step) {
    return step.described().stream().filter(write -> ParameterMap.knows(write.field())).toList();
  }

  /** Whether the request carries a parameter, or anything below it. */
  public static boolean carries(Step step, String parameter) {
    return parameters(step).stream().anyMatch(sent -> ParameterRow.covers(parameter, sent.field()));
  }

  /**
   * Whether the call surely starts a deployment. Whether an update of scaling alone does is not
   * known, so it is not assumed.
   */
  public static boolean deploys(Step step) {
    return stated(step).stream()
        .map(FieldWrite::field)
        .anyMatch(name ->
            !name.startsWith("scalingTarget")
                && !name.equals("serviceArn")
                && !name.equals(Fields.EXISTENCE));
  }
}
