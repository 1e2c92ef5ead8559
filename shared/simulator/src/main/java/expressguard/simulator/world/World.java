package expressguard.simulator.world;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import expressguard.event.Caller;
import expressguard.simulator.account.Account;
import expressguard.simulator.account.Ids;
import expressguard.simulator.account.Settings;
import expressguard.simulator.account.Tree;
import expressguard.simulator.fact.Assumptions;
import expressguard.simulator.fleet.ExpressService;
import expressguard.simulator.gate.Authority;
import expressguard.simulator.gate.Denial;
import expressguard.simulator.gate.Timeline;
import expressguard.simulator.trail.Callers;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;

/**
 * A simulated account with Express Mode in it. The same settings and the same calls give the same
 * records, byte for byte. Not for several threads.
 */
public final class World {

  private final Assembly parts;

  private World(Assembly parts) {
    this.parts = parts;
  }

  /** A world in memory with everything standard. */
  public static World of(long seed) {
    return of(Settings.standard(seed), Assumptions.standard());
  }

  /** A world in memory. */
  public static World of(Settings settings, Assumptions assumptions) {
    return of(settings, assumptions, _ -> {});
  }

  /**
   * A world in memory.
   *
   * @param reader is handed each record as it is written
   */
  public static World of(Settings settings, Assumptions assumptions, Consumer<JsonNode> reader) {
    Timeline timeline = new Timeline(settings.start());
    Ids ids = new Ids(settings.seed());
    Account account = new MemoryAccount(settings, ids, timeline, assumptions);
    return over(account, settings, assumptions, ids, timeline, reader);
  }

  /**
   * A world whose plain resources are in some account.
   *
   * @param reader is handed each record as it is written
   */
  public static World over(
      Account account,
      Settings settings,
      Assumptions assumptions,
      Ids ids,
      Timeline timeline,
      Consumer<JsonNode> reader) {
    return new World(Assembly.of(account, settings, assumptions, ids, timeline, reader));
  }

  /** A caller's view of the world. */
  public Session as(Caller caller) {
    return new Session(this, caller);
  }

  /** The callers that this account knows. */
  public Callers callers() {
    return parts.callers();
  }

  /**
   * Does one call, whatever the API.
   *
   * @param service the name in the credential scope, such as {@code ecs}
   * @param request in the API's casing
   * @throws expressguard.simulator.account.ApiException with the API's error; it is recorded too
   */
  public ObjectNode call(Caller caller, String service, String operation, JsonNode request) {
    return new Front(parts).call(caller, service, operation, request);
  }

  /** The way for calls whose work is done outside this world. */
  public Front front() {
    return new Front(parts);
  }

  /**
   * What a reading call answers, without a record of it: for whoever looks at the world from
   * outside.
   */
  public ObjectNode look(String service, String operation, JsonNode request) {
    return parts.gate().account().call(service, operation, request);
  }

  /** Lets time pass, and what is due in it happen. */
  public void advance(Duration by) {
    parts.timeline().advance(by);
  }

  public Instant now() {
    return parts.timeline().instant();
  }

  /** All records so far, oldest first. */
  public List<JsonNode> records() {
    return parts.trail().records();
  }

  /** Forgets the records from before a time; the event history does not show them any more. */
  public void forget(Instant before) {
    parts.trail().forget(before);
  }

  /** All records so far as one CloudTrail document. */
  public ObjectNode document() {
    return parts.trail().document();
  }

  /** An IAM denial that holds from now on. */
  public void deny(Denial denial) {
    parts.rights().deny(denial);
  }

  /** From now on policies decide too; what they refuse is recorded like any refused call. */
  public void under(Authority authority) {
    parts.rights().under(authority);
  }

  /** Takes a denial back. */
  public void allow(Denial denial) {
    parts.rights().allow(denial);
  }

  /** Application Auto Scaling moves a service's task count. */
  public void scale(String serviceArn, int count) {
    parts.express().scale(serviceArn, count);
  }

  /** The service's new tasks answer with errors: the deployment that runs is rolled back. */
  public void fail(String serviceArn) {
    parts.express().fail(serviceArn);
  }

  /** The Express service with this ARN. */
  public ExpressService service(String arn) {
    return parts.fleet().get(arn);
  }

  /** What a visitor of a host name gets from the load balancer of a service. */
  public Answer visit(String serviceArn, String host) {
    return new Visit(parts.gate().account())
        .of(Tree.object().put("ListenerArn", service(serviceArn).parts().listener), host);
  }
}
