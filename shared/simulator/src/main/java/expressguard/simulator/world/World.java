package expressguard.simulator.world;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import expressguard.event.Caller;
import expressguard.simulator.account.Account;
import expressguard.simulator.account.Ids;
import expressguard.simulator.account.Settings;
import expressguard.simulator.account.Tree;
import expressguard.simulator.express.Express;
import expressguard.simulator.express.Workshop;
import expressguard.simulator.fact.Assumptions;
import expressguard.simulator.fleet.ExpressService;
import expressguard.simulator.fleet.Fleet;
import expressguard.simulator.gate.Denial;
import expressguard.simulator.gate.Gate;
import expressguard.simulator.gate.ManagedTag;
import expressguard.simulator.gate.Rights;
import expressguard.simulator.gate.Timeline;
import expressguard.simulator.model.ApiModels;
import expressguard.simulator.model.Operation;
import expressguard.simulator.provision.Hand;
import expressguard.simulator.rollout.Pace;
import expressguard.simulator.rollout.Revisions;
import expressguard.simulator.rollout.Rollouts;
import expressguard.simulator.trail.Callers;
import expressguard.simulator.trail.Entry;
import expressguard.simulator.trail.Outcome;
import expressguard.simulator.trail.RecordShape;
import expressguard.simulator.trail.Trail;
import expressguard.simulator.view.EcsView;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * A simulated account with Express Mode in it. The same settings and the same calls give the same
 * records, byte for byte. Not for several threads.
 */
public final class World {

  private final Timeline timeline;
  private final Trail trail;
  private final Rights rights;
  private final Gate gate;
  private final Fleet fleet = new Fleet();
  private final Express express;
  private final EcsView view;
  private final Callers callers;

  private World(Build build) {
    this.timeline = build.timeline();
    this.callers = new Callers(build.settings().account());
    this.trail = build.trail();
    ManagedTag tag = new ManagedTag(build.account(), build.settings());
    this.rights = new Rights(build.settings(), build.assumptions(), tag);
    this.gate = new Gate(build.models(), rights, build.account(), trail, timeline);
    Hand hand = new Hand(gate, callers);
    Revisions revisions = new Revisions(build.settings(), build.ids(), hand);
    Rollouts rollouts = new Rollouts(revisions, build.ids(), timeline, Pace.standard(), hand);
    this.express =
        new Express(
            new Workshop(
                build.settings(),
                build.assumptions(),
                build.ids(),
                timeline,
                gate,
                tag,
                callers,
                fleet,
                hand,
                revisions,
                rollouts));
    this.view = new EcsView(fleet, build.settings());
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
    // Records have identifiers of their own, so that one more of them changes no resource's name.
    Ids recordIds = new Ids(~settings.seed());
    RecordShape shape = new RecordShape(settings.account(), settings.region(), recordIds::uuid);
    Trail trail = new Trail(shape, assumptions, reader);
    return new World(
        new Build(account, settings, assumptions, ids, timeline, trail, ApiModels.standard()));
  }

  private record Build(
      Account account,
      Settings settings,
      Assumptions assumptions,
      Ids ids,
      Timeline timeline,
      Trail trail,
      ApiModels models) {}

  /** A caller's view of the world. */
  public Session as(Caller caller) {
    return new Session(this, caller);
  }

  /** The callers that this account knows. */
  public Callers callers() {
    return callers;
  }

  /**
   * Does one call, whatever the API.
   *
   * @param service the name in the credential scope, such as {@code ecs}
   * @param request in the API's casing
   * @throws expressguard.simulator.account.ApiException with the API's error; it is recorded too
   */
  public ObjectNode call(Caller caller, String service, String operation, JsonNode request) {
    ObjectNode answer =
        gate.recorded(
            caller,
            gate.operation(service, operation),
            request,
            () -> answer(caller, service, operation, request));
    express.after(service, operation, request);
    return answer;
  }

  /**
   * A call of a plain API whose work is done elsewhere; it is checked and recorded like any other.
   *
   * @param work gives the answer in the API's casing
   */
  public void pass(
      Caller caller, Operation operation, JsonNode request, Supplier<ObjectNode> work) {
    gate.recorded(caller, operation, request, work);
    express.after(operation.api().service(), operation.name(), request);
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
    boolean readOnly = operation.matches("(Describe|List|Get|Head|GET |HEAD ).*");
    trail.write(new Entry(now(), caller, service, operation, "", outcome), parameters, readOnly);
  }

  private ObjectNode answer(Caller caller, String service, String operation, JsonNode request) {
    if (Express.owns(service, operation)) {
      return express.answer(caller, operation, request);
    }
    express.before(service, operation, request);
    if (!service.equals("ecs")) {
      return gate.account().call(service, operation, request);
    }
    return view.own(operation, request)
        .orElseGet(() ->
            view.joined(operation, request, gate.account().call(service, operation, request)));
  }

  /** Lets time pass, and what is due in it happen. */
  public void advance(Duration by) {
    timeline.advance(by);
  }

  public Instant now() {
    return timeline.instant();
  }

  /** All records so far, oldest first. */
  public List<JsonNode> records() {
    return trail.records();
  }

  /** All records so far as one CloudTrail document. */
  public ObjectNode document() {
    return trail.document();
  }

  public Trail trail() {
    return trail;
  }

  /** An IAM denial that holds from now on. */
  public void deny(Denial denial) {
    rights.deny(denial);
  }

  /** Takes a denial back. */
  public void allow(Denial denial) {
    rights.allow(denial);
  }

  /** Application Auto Scaling moves a service's task count. */
  public void scale(String serviceArn, int count) {
    express.scale(serviceArn, count);
  }

  /** The service's new tasks answer with errors: the deployment that runs is rolled back. */
  public void fail(String serviceArn) {
    express.fail(serviceArn);
  }

  /** The Express service with this ARN. */
  public ExpressService service(String arn) {
    return fleet.get(arn);
  }

  /** What a visitor of a host name gets from the load balancer of a service. */
  public Answer visit(String serviceArn, String host) {
    return new Visit(gate.account())
        .of(Tree.object().put("ListenerArn", service(serviceArn).parts().listener), host);
  }
}
