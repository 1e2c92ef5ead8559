package expressguard.inventory;

import expressguard.event.Basis;
import java.util.List;
import java.util.Locale;

/**
 * What names tell. Express Mode builds some names from cluster and service, so for a service that
 * is known to be an Express one an exact name is evidence; a prefix alone never is, because anybody
 * can choose it.
 */
final class Names {

  private static final String GUIDE = "ECS developer guide, Resources created by Express Mode";
  private static final String SEEN = "names in public reports of Express services";

  private Names() {}

  /** The resources whose exact names follow from the service's. */
  static List<Link> implied(ResourceId service) {
    String cluster = cluster(service);
    String scalable = "service/" + service.name();
    return List.of(
        link(service, ResourceType.SERVICE, service.name(), Slot.SERVICE, GUIDE),
        link(service, ResourceType.CLUSTER, cluster, Slot.CLUSTER, GUIDE),
        link(service, ResourceType.SCALABLE_TARGET, scalable, Slot.SCALABLE_TARGET, GUIDE),
        new Link(
            new ResourceId(
                ResourceType.ALARM,
                service.account(),
                service.region(),
                service.name() + "/RollbackAlarm"),
            Slot.ROLLBACK_ALARM,
            Basis.OBSERVED,
            SEEN));
  }

  private static Link link(
      ResourceId service, ResourceType type, String name, Slot slot, String source) {
    return new Link(
        new ResourceId(type, service.account(), service.region(), name),
        slot,
        Basis.DOCUMENTED,
        source);
  }

  static String cluster(ResourceId service) {
    return service.name().substring(0, Math.max(0, service.name().indexOf('/')));
  }

  /** The family of the task definitions that Express Mode makes for a service. */
  static String family(ResourceId service) {
    return service.name().replace('/', '-');
  }

  /** Whether a task definition is of the family that Express Mode itself uses for the service. */
  static boolean isManagedFamily(ResourceId service, ResourceId taskDefinition) {
    String name = taskDefinition.name();
    int colon = name.indexOf(':');
    return (colon < 0 ? name : name.substring(0, colon)).equals(family(service));
  }

  /** Whether a log group is named as the ones that Express Mode makes for the service. */
  static boolean isLogGroup(ResourceId service, ResourceId group) {
    String prefix = "/aws/ecs/" + service.name() + "-";
    return group.name().startsWith(prefix)
        && group.name().substring(prefix.length()).matches("[0-9a-f]{4}");
  }

  /** Whether a scaling policy belongs to the scalable target of the service. */
  static boolean isScalingPolicy(ResourceId service, ResourceId policy) {
    return policy.name().startsWith("service/" + service.name() + "/");
  }

  /**
   * Whether a DNS name is one of the load balancer's: AWS builds it from the balancer's name and an
   * id without a dash.
   */
  static boolean isDnsNameOf(ResourceId loadBalancer, String dnsName) {
    String[] parts = loadBalancer.name().split("/", -1);
    String name = parts.length > 1 ? parts[1].toLowerCase(Locale.ROOT) : "";
    String host = dnsName.startsWith("internal-") ? dnsName.substring(9) : dnsName;
    return !name.isEmpty()
        && host.startsWith(name + "-")
        && host.indexOf('-', name.length() + 1) >= host.indexOf('.')
        && host.endsWith("." + loadBalancer.region() + ".elb.amazonaws.com");
  }
}
