package expressguard.standing;

import expressguard.catalog.FieldValue;
import expressguard.catalog.FieldWrite;
import expressguard.catalog.Fields;
import expressguard.catalog.Touch;
import expressguard.classify.Fact;
import expressguard.event.ApiCall;
import expressguard.event.Outcome;
import expressguard.event.Principal;
import expressguard.inventory.ExpressService;
import expressguard.inventory.FromCalls;
import expressguard.inventory.ResourceId;
import expressguard.inventory.ResourceType;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The words under which a fact is filed, and those under which a service looks for its facts.
 *
 * <p>INVARIANT: a fact and a service that it concerns share a key. They may share one although it
 * does not concern it; the evaluation then leaves it out. So a ledger finds by equal texts what the
 * whole evaluation finds by looking at everything.
 */
public final class Keys {

  private final SortedSet<String> keys = new TreeSet<>();

  private Keys() {}

  /** Under what a fact is filed. */
  public static SortedSet<String> of(Fact fact) {
    Keys found = new Keys();
    fact.touches().forEach(found::touched);
    ApiCall call = fact.call();
    FromCalls.expressServiceId(call).filter(_ -> isExpress(fact)).ifPresent(found::resource);
    if (call.outcome() instanceof Outcome.Failed(_, var message)) {
      List.of(message.split(" ", -1))
          .forEach(word -> ResourceId.ofArn(word).ifPresent(found::resource));
    }
    if (call.caller().principal() instanceof Principal.AssumedRole role && !call.caller().isEcs()) {
      found.keys.add(user(role.roleArn()));
    }
    if (isExpress(fact) || call.caller().isEcs()) {
      found.keys.add(session(call));
    }
    return found.keys;
  }

  /** Under what a service looks for its facts. */
  public static SortedSet<String> of(ExpressService service) {
    Keys wanted = new Keys();
    wanted.keys.add(service.id().toString());
    service.links().keySet().forEach(wanted::own);
    wanted.keys.add(family(service.id(), service.id().name().replace('/', '-')));
    service.hosts().forEach(host -> wanted.keys.add(host(host)));
    if (!service.infrastructureRole().isEmpty()) {
      wanted.keys.add(user(service.infrastructureRole()));
    }
    return wanted.keys;
  }

  /**
   * What else must be looked for once some facts are known: the task definitions that they adopt,
   * and the Express calls of the sessions that ECS worked for.
   */
  public static SortedSet<String> further(Collection<Fact> facts) {
    Keys wanted = new Keys();
    for (Fact fact : facts) {
      for (Touch touch : fact.touches()) {
        touch.writes().forEach(write -> wanted.adopted(touch.resource(), write));
      }
      if (fact.call().caller().isEcs()) {
        wanted.keys.add(session(fact.call()));
      }
    }
    return wanted.keys;
  }

  private static boolean isExpress(Fact fact) {
    return FromCalls.isExpressWrite(fact.call());
  }

  private void touched(Touch touch) {
    ResourceId resource = touch.resource();
    resource(resource);
    resource.parents().forEach(this::resource);
    if (resource.type() == ResourceType.TASK_DEFINITION) {
      keys.add(family(resource, resource.name().replaceFirst(":.*$", "")));
    }
    if (resource.type() == ResourceType.LOG_GROUP) {
      loggedService(resource);
    }
    for (FieldWrite write : touch.writes()) {
      if (write.value() instanceof FieldValue.Several(var texts)) {
        texts.forEach(text -> pointedTo(resource, text));
      }
    }
  }

  /** {@code /aws/ecs/<cluster>/<service>-<4 hex digits>} is a log group of the service. */
  private void loggedService(ResourceId group) {
    if (group.name().matches("/aws/ecs/.+/.+-[0-9a-f]{4}")) {
      String service = group.name().substring(9, group.name().length() - 5);
      keys.add(
          new ResourceId(ResourceType.SERVICE, group.account(), group.region(), service)
              .toString());
    }
  }

  /** A rule names hosts and points to target groups, a record set points to a host. */
  private void pointedTo(ResourceId from, String text) {
    if (from.type() == ResourceType.HOSTED_ZONE) {
      keys.add(host(text));
      keys.add(balancer(text));
      return;
    }
    if (from.type() == ResourceType.RULE) {
      keys.add(host(text));
    }
    ResourceId.ofArn(text.replaceFirst("=.*$", "")).ifPresent(this::resource);
  }

  private void own(ResourceId resource) {
    resource(resource);
    if (resource.type() == ResourceType.LOAD_BALANCER) {
      String[] parts = resource.name().split("/", -1);
      keys.add(balancer(resource.region(), parts.length > 1 ? parts[1] : ""));
    }
  }

  private void adopted(ResourceId service, FieldWrite write) {
    boolean names =
        write.field().equals(Fields.TASK_DEFINITION) || write.field().equals("taskDefinitionArn");
    if (names && write.value() instanceof FieldValue.Shown(var text)) {
      String name = ResourceId.ofArn(text).map(ResourceId::name).orElse(text);
      keys.add(family(service, name.replaceFirst(":.*$", "")));
    }
  }

  private void resource(ResourceId resource) {
    keys.add(resource.toString());
  }

  private static String family(ResourceId place, String family) {
    return "family " + place.account() + " " + place.region() + " " + family;
  }

  private static String host(String host) {
    return "host " + host;
  }

  private static String user(String roleArn) {
    return "user of " + roleArn;
  }

  private static String session(ApiCall call) {
    String key = call.caller().accessKeyId();
    return "session " + (key.isEmpty() ? call.caller().principal().id() : key);
  }

  /**
   * AWS builds a balancer's DNS name as {@code [internal-]<name>-<id>.<region>.elb.amazonaws.com}.
   */
  private static String balancer(String dnsName) {
    String[] labels = dnsName.split("\\.", -1);
    String first = labels[0].startsWith("internal-") ? labels[0].substring(9) : labels[0];
    int dash = first.lastIndexOf('-');
    return balancer(
        labels.length > 1 ? labels[1] : "", dash < 0 ? first : first.substring(0, dash));
  }

  private static String balancer(String region, String name) {
    return "balancer " + region + " " + name.toLowerCase(Locale.ROOT);
  }
}
