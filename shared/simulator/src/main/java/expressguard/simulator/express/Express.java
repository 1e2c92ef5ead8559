package expressguard.simulator.express;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import expressguard.event.Caller;
import expressguard.simulator.account.ApiException;
import expressguard.simulator.account.Tree;
import expressguard.simulator.fleet.ExpressService;
import expressguard.simulator.fleet.Revision;
import expressguard.simulator.view.ServiceView;
import java.util.Optional;
import java.util.Set;

/** Express Mode behind its four APIs, and what it makes of direct calls on its services. */
public final class Express {

  private static final Set<String> OWN =
      Set.of(
          "CreateExpressGatewayService",
          "UpdateExpressGatewayService",
          "DeleteExpressGatewayService",
          "DescribeExpressGatewayService");

  private final Workshop workshop;
  private final Creation creation;
  private final Update update;
  private final Deletion deletion;
  private final Aftermath aftermath;
  private final ServiceView view;

  public Express(Workshop workshop) {
    Registration registration =
        new Registration(workshop.gate(), workshop.callers(), workshop.assumptions());
    this.workshop = workshop;
    this.creation = new Creation(workshop, registration);
    this.update = new Update(workshop, registration);
    this.deletion = new Deletion(workshop);
    this.aftermath = new Aftermath(workshop);
    this.view = new ServiceView(workshop.gate().account(), workshop.settings());
  }

  /** Whether this is one of the four Express Mode operations. */
  public static boolean owns(String service, String operation) {
    return service.equals("ecs") && OWN.contains(operation);
  }

  /** Answers one of the four operations. */
  public ObjectNode answer(Caller caller, String operation, JsonNode request) {
    return switch (operation) {
      case "CreateExpressGatewayService" -> shown(creation.create(caller, request), false);
      case "UpdateExpressGatewayService" -> {
        Revision target = update.update(caller, request);
        yield view.updated(workshop.fleet().get(Tree.text(request, "serviceArn")), target);
      }
      case "DeleteExpressGatewayService" ->
          shown(deletion.delete(Tree.text(request, "serviceArn")), false);
      default -> described(request);
    };
  }

  // Describe knows ResourceNotFoundException where the others have ServiceNotFoundException.
  private ObjectNode described(JsonNode request) {
    String arn = Tree.text(request, "serviceArn");
    ExpressService service =
        workshop
            .fleet()
            .find("", arn)
            .orElseThrow(() ->
                ApiException.of("ResourceNotFoundException", "Service `" + arn + "` is not found"));
    return shown(service, Tree.texts(request.path("include")).contains("TAGS"));
  }

  private ObjectNode shown(ExpressService service, boolean withTags) {
    return Tree.object().set("service", view.shown(service, withTags));
  }

  /**
   * What ECS refuses of a direct call on an Express service (developer guide, Resources created).
   */
  public void before(String service, String operation, JsonNode request) {
    if (!service.equals("ecs") || !operation.equals("UpdateService")) {
      return;
    }
    boolean strategy = request.path("deploymentConfiguration").has("strategy");
    if (target(request).isPresent() && (strategy || request.has("loadBalancers"))) {
      throw ApiException.of(
          "InvalidParameterException",
          "The deployment strategy and load balancers of an Express Mode service cannot be updated");
    }
  }

  /** What ECS does on its own after a direct call. */
  public void after(String service, String operation, JsonNode request) {
    aftermath.of(service, operation, request);
  }

  private Optional<ExpressService> target(JsonNode request) {
    return workshop
        .fleet()
        .find(request.path("cluster").asText("default"), Tree.text(request, "service"));
  }

  /** Application Auto Scaling sets a service's count, as its activity does all the time. */
  public void scale(String serviceArn, int count) {
    aftermath.scale(workshop.fleet().get(serviceArn), count);
  }

  /** The errors of a service's tasks set off its alarm; CloudWatch leaves no record of that. */
  public void fail(String serviceArn) {
    workshop.rollouts().alarmed(workshop.fleet().get(serviceArn));
  }
}
