package expressguard.simulator.gate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import expressguard.event.Caller;
import expressguard.simulator.account.Account;
import expressguard.simulator.account.ApiException;
import expressguard.simulator.model.ApiModels;
import expressguard.simulator.model.Operation;
import expressguard.simulator.model.ShapeCheck;
import expressguard.simulator.trail.Entry;
import expressguard.simulator.trail.Outcome;
import expressguard.simulator.trail.Trail;
import java.time.InstantSource;
import java.util.function.Supplier;

/** Where calls reach the account: checked, allowed or refused, and always recorded. */
public final class Gate {

  private final ApiModels models;
  private final Rights rights;
  private final Account account;
  private final Trail trail;
  private final InstantSource clock;

  public Gate(ApiModels models, Rights rights, Account account, Trail trail, InstantSource clock) {
    this.models = models;
    this.rights = rights;
    this.account = account;
    this.trail = trail;
    this.clock = clock;
  }

  /** The account behind the gate, for what ECS does inside itself and leaves no record of. */
  public Account account() {
    return account;
  }

  public InstantSource clock() {
    return clock;
  }

  /** One call by one caller on the plain account. */
  public ObjectNode call(Caller caller, String service, String operation, JsonNode request) {
    return recorded(
        caller,
        operation(service, operation),
        request,
        () -> account.call(service, operation, request));
  }

  /**
   * Does some work as the call of an operation.
   *
   * @throws ApiException when the shape is wrong, the caller has no right, or the work says so
   */
  public ObjectNode recorded(
      Caller caller, Operation operation, JsonNode request, Supplier<ObjectNode> work) {
    int place = trail.size();
    try {
      ShapeCheck.fault(operation, request)
          .ifPresent(fault -> {
            throw ApiException.of(Faults.shape(operation), fault);
          });
      rights
          .refusal(caller, operation, request)
          .ifPresent(refusal -> {
            throw ApiException.of(Faults.denied(operation), 403, refusal);
          });
      ObjectNode answer = work.get();
      trail.write(
          place, entry(caller, operation, new Outcome.Answered(answer)), operation, request);
      return answer;
    } catch (ApiException e) {
      Outcome failed = new Outcome.Failed(Faults.recorded(e.code()), e.words());
      trail.write(place, entry(caller, operation, failed), operation, request);
      throw e;
    }
  }

  /** An operation that the simulator knows. */
  public Operation operation(String service, String name) {
    return models
        .operation(service, name)
        .orElseThrow(() ->
            ApiException.of(
                "UnknownOperationException",
                501,
                "The simulator does not know `%s` of `%s`".formatted(name, service)));
  }

  private Entry entry(Caller caller, Operation operation, Outcome outcome) {
    String service = operation.api().service();
    return new Entry(
        clock.instant(),
        caller,
        service,
        operation.name(),
        Faults.showsVersion(service) ? operation.api().version() : "",
        outcome);
  }
}
