package expressguard.inventory;

import expressguard.event.ApiCall;
import expressguard.event.Basis;
import expressguard.event.Data;
import expressguard.event.Principal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;

/**
 * Learns the inventory from the records themselves: which services Express Mode made, and from
 * Express Mode's own calls which resources belong to which of them.
 *
 * <p>An infrastructure role is often shared by all services, so the role tells that Express Mode
 * acted, and only the host name of a rule, or a name built from the service's, tells for whom.
 * Nothing here depends on the order of the calls.
 */
public final class FromCalls {

  private static final String ECS = "ecs.amazonaws.com";
  private static final String NAMED =
      "the Express call names it; ECS developer guide: it is created if missing";
  private static final String OWN_CALL =
      "a call that Express Mode made with the infrastructure role";

  private FromCalls() {}

  /** What the calls add to what was known before, with it. */
  public static Inventory learn(Inventory known, Collection<ApiCall> calls) {
    List<ExpressService> seen = new ArrayList<>();
    for (ApiCall call : calls) {
      if (call.succeeded() && isExpressWrite(call)) {
        expressService(call).map(service -> withLogGroup(service, call)).ifPresent(seen::add);
      }
    }
    Inventory services = known.with(Inventory.of(seen));
    SortedSet<String> roles = services.infrastructureRoles();
    List<ExpressService> linked = new ArrayList<>();
    for (ApiCall call : calls) {
      if (call.succeeded() && isOnBehalf(call, roles)) {
        linked.addAll(links(services, call));
      }
    }
    Inventory ruled = services.with(Inventory.of(linked));
    List<ExpressService> forwarding = new ArrayList<>();
    for (ApiCall call : calls) {
      if (call.succeeded() && isOnBehalf(call, roles)) {
        forwarding.addAll(forwarded(ruled, call));
      }
    }
    return ruled.with(Inventory.of(forwarding));
  }

  /** Express Mode shifts traffic on a rule without naming its hosts: by then the rule is known. */
  private static List<ExpressService> forwarded(Inventory ruled, ApiCall call) {
    return call.key().eventName().equals("ModifyRule")
        ? call.request().textAt("ruleArn").flatMap(ResourceId::ofArn).stream()
            .flatMap(rule -> ruled.servicesOf(rule).stream())
            .filter(owner -> owner.link().slot() == Slot.RULE)
            .map(owner -> ruleOf(owner.service(), call))
            .toList()
        : List.of();
  }

  /** Whether the call is one of the writing APIs of Express Mode. */
  public static boolean isExpressWrite(ApiCall call) {
    return call.key().eventSource().equals(ECS)
        && switch (call.key().eventName()) {
          case "CreateExpressGatewayService",
              "UpdateExpressGatewayService",
              "DeleteExpressGatewayService" ->
              true;
          default -> false;
        };
  }

  /** Whether ECS made the call with a role that is known to be an infrastructure role. */
  public static boolean isOnBehalf(ApiCall call, Collection<String> infrastructureRoles) {
    return call.caller().principal() instanceof Principal.AssumedRole(_, var roleArn, _)
        && infrastructureRoles.contains(roleArn)
        && call.caller().isEcs();
  }

  /** The service of an Express call, from its response, or else from its request. */
  public static Optional<ExpressService> expressService(ApiCall call) {
    Optional<ExpressService> described = Descriptions.service(call.response().at("service"));
    return described.isPresent() ? described : expressServiceId(call).map(ExpressService::named);
  }

  /** A response describes what runs already; a new log group stands in the request alone. */
  private static ExpressService withLogGroup(ExpressService service, ApiCall call) {
    return call.request()
        .textAt("primaryContainer.awsLogsConfiguration.logGroup")
        .map(name ->
            new Link(
                Descriptions.named(service.id(), ResourceType.LOG_GROUP, name),
                Slot.LOG_GROUP,
                Basis.DOCUMENTED,
                NAMED))
        .map(service::with)
        .orElse(service);
  }

  /** The service that an Express call was for, refused calls included. */
  public static Optional<ResourceId> expressServiceId(ApiCall call) {
    Optional<String> arn = call.request().textAt("serviceArn");
    if (arn.isPresent()) {
      return arn.flatMap(ResourceId::ofArn).filter(id -> id.type() == ResourceType.SERVICE);
    }
    return call.request()
        .textAt("serviceName")
        .map(name -> id(call, ResourceType.SERVICE, cluster(call) + "/" + name));
  }

  /** The cluster that a call names, by name or ARN; without one it is the default cluster. */
  private static String cluster(ApiCall call) {
    String cluster = call.request().textAt("cluster").orElse("default");
    return cluster.substring(cluster.lastIndexOf('/') + 1);
  }

  private static List<ExpressService> links(Inventory services, ApiCall call) {
    return switch (call.key().eventName()) {
      case "CreateRule", "ModifyRule" -> rule(services, call);
      case "UpdateService" -> ecsService(services, call);
      default -> List.of();
    };
  }

  /** A rule is a service's when its host header has the host of the service's application URL. */
  private static List<ExpressService> rule(Inventory services, ApiCall call) {
    List<ExpressService> linked = new ArrayList<>();
    List<String> hosts = hosts(call.request());
    for (ExpressService service : services.services()) {
      if (isOfPlace(service, call) && service.hosts().stream().anyMatch(hosts::contains)) {
        linked.add(ruleOf(service, call));
      }
    }
    return linked;
  }

  private static boolean isOfPlace(ExpressService service, ApiCall call) {
    return service.id().account().equals(call.account())
        && service.id().region().equals(call.region());
  }

  private static ExpressService ruleOf(ExpressService service, ApiCall call) {
    ExpressService linked = service;
    List<String> arns = new ArrayList<>();
    call.request().textAt("ruleArn").ifPresent(arns::add);
    for (Data rule : call.response().listAt("rules")) {
      rule.textAt("ruleArn").ifPresent(arns::add);
    }
    for (String arn : arns) {
      linked = with(linked, arn, Slot.RULE);
      Optional<ResourceId> rule = ResourceId.ofArn(arn);
      if (rule.isPresent()) {
        linked = linked.with(link(rule.get().parents().get(0), Slot.LISTENER));
        linked = linked.with(link(rule.get().parents().get(1), Slot.LOAD_BALANCER));
      }
    }
    for (Data action : call.request().listAt("actions")) {
      for (Data group : action.listAt("forwardConfig.targetGroups")) {
        linked = with(linked, group.textAt("targetGroupArn").orElse(""), Slot.TARGET_GROUP);
      }
    }
    return linked;
  }

  /** The host values of a rule's conditions, in either of the two places where they are written. */
  private static List<String> hosts(Data request) {
    List<String> hosts = new ArrayList<>();
    for (Data condition : request.listAt("conditions")) {
      if (condition.textAt("field").orElse("").equals("host-header")) {
        hosts.addAll(condition.textsAt("values"));
        hosts.addAll(condition.textsAt("hostHeaderConfig.values"));
      }
    }
    return hosts;
  }

  /** The ECS service itself names its pair of target groups and its rule. */
  private static List<ExpressService> ecsService(Inventory services, ApiCall call) {
    String name = call.request().textAt("service").orElse("");
    ResourceId id =
        ResourceId.ofArn(name)
            .orElseGet(() -> id(call, ResourceType.SERVICE, cluster(call) + "/" + name));
    return services.service(id).map(service -> pairOf(service, call)).stream().toList();
  }

  private static ExpressService pairOf(ExpressService service, ApiCall call) {
    ExpressService linked = service;
    for (Data balancer : call.request().listAt("loadBalancers")) {
      Data more = balancer.at("advancedConfiguration");
      linked = with(linked, balancer.textAt("targetGroupArn").orElse(""), Slot.TARGET_GROUP);
      linked = with(linked, more.textAt("alternateTargetGroupArn").orElse(""), Slot.TARGET_GROUP);
      linked = with(linked, more.textAt("productionListenerRule").orElse(""), Slot.RULE);
    }
    return linked;
  }

  private static ExpressService with(ExpressService service, String arn, Slot slot) {
    return ResourceId.ofArn(arn).map(r -> service.with(link(r, slot))).orElse(service);
  }

  private static Link link(ResourceId resource, Slot slot) {
    return new Link(resource, slot, Basis.OBSERVED, OWN_CALL);
  }

  private static ResourceId id(ApiCall call, ResourceType type, String name) {
    return new ResourceId(type, call.account(), call.region(), name);
  }
}
