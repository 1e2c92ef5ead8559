package expressguard.simulator.world;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import expressguard.event.Caller;
import expressguard.simulator.account.Tree;
import expressguard.simulator.express.Express;
import expressguard.simulator.model.Operation;
import expressguard.simulator.trail.Entry;
import expressguard.simulator.trail.Outcome;
import expressguard.simulator.view.EventHistory;
import java.util.function.Supplier;

/** Where callers reach the world: every call is answered, and recorded, in one of three ways. */
public final class Front {

  private final Assembly parts;

  Front(Assembly parts) {
    this.parts = parts;
  }

  ObjectNode call(Caller caller, String service, String operation, JsonNode request) {
    ObjectNode answer =
        parts
            .gate()
            .recorded(
                caller,
                parts.gate().operation(service, operation),
                request,
                () -> answer(caller, service, operation, request));
    parts.express().after(service, operation, request);
    return answer;
  }

  /**
   * A call of a plain API whose work is done elsewhere; it is checked and recorded like any other.
   *
   * @param work gives the answer in the API's casing
   */
  public void pass(
      Caller caller, Operation operation, JsonNode request, Supplier<ObjectNode> work) {
    parts.gate().recorded(caller, operation, request, work);
    parts.express().after(operation.api().service(), operation.name(), request);
  }

  /**
   * A call of an API that the simulator does not know; it is only recorded.
   *
   * @param parameters in record casing
   * @param failed whether it was answered with an error
   */
  public void note(
      Caller caller, String service, String operation, JsonNode parameters, boolean failed) {
    Outcome outcome =
        failed
            ? new Outcome.Failed("Unknown", "The upstream answered with an error")
            : new Outcome.Answered(Tree.object());
    boolean readOnly = operation.matches("(Describe|List|Get|Lookup|Head|GET |HEAD ).*");
    parts
        .trail()
        .write(
            new Entry(parts.timeline().instant(), caller, service, operation, "", outcome),
            parameters,
            readOnly);
  }

  private ObjectNode answer(Caller caller, String service, String operation, JsonNode request) {
    if (Express.owns(service, operation)) {
      return parts.express().answer(caller, operation, request);
    }
    parts.express().before(service, operation, request);
    if (service.equals("cloudtrail")) {
      return new EventHistory(parts.trail()).lookUp(request);
    }
    if (!service.equals("ecs")) {
      return parts.gate().account().call(service, operation, request);
    }
    return parts
        .view()
        .own(operation, request)
        .orElseGet(() ->
            parts
                .view()
                .joined(
                    operation, request, parts.gate().account().call(service, operation, request)));
  }
}
