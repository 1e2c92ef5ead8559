package expressguard.standing;

import expressguard.catalog.FieldValue;
import expressguard.catalog.FieldWrite;
import expressguard.catalog.Fields;
import expressguard.catalog.Touch;
import expressguard.detect.guard.GuardParts;
import expressguard.event.Caller;
import expressguard.inventory.ExpressService;
import expressguard.inventory.Inventory;
import expressguard.inventory.ResourceId;
import expressguard.inventory.ResourceType;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Keys as they are put together: each kind of text in one place, for those who file and look. */
final class KeySet {

  private static final Pattern LOG_GROUP = Pattern.compile("/aws/ecs/.+/.+-[0-9a-f]{4}");

  private final SortedSet<String> keys = new TreeSet<>();

  SortedSet<String> all() {
    return Collections.unmodifiableSortedSet(keys);
  }

  void all(Collection<String> others) {
    keys.addAll(others);
  }

  /** The resource of a touch, what it forwards or points to, and the guard where it may be its. */
  void touched(Touch touch) {
    named(touch.resource());
    GuardParts.stack(touch).ifPresent(this::resource);
    for (FieldWrite write : touch.writes()) {
      if (touch.resource().type() == ResourceType.HOSTED_ZONE) {
        recordSet(touch.resource(), write.field());
      }
      if (write.value() instanceof FieldValue.Several(var texts)) {
        texts.forEach(text -> pointedTo(touch.resource(), text));
      }
    }
  }

  /** A resource that a call names serves whoever it belongs to, by itself or by its name. */
  void named(ResourceId resource) {
    resource.parents().forEach(this::resource);
    switch (resource.type()) {
      // Services look for families; every deployment has a revision of its own.
      case TASK_DEFINITION -> family(resource, before(':', resource.name()));
      case LOG_GROUP -> {
        resource(resource);
        loggedService(resource);
      }
      case SCALING_POLICY -> {
        resource(resource);
        scaledService(resource);
      }
      default -> resource(resource);
    }
  }

  /** The policies of a service's target are named {@code service/<cluster>/<service>/<policy>}. */
  private void scaledService(ResourceId policy) {
    String[] parts = policy.name().split("/", 4);
    if (parts.length == 4) {
      String target = String.join("/", parts[0], parts[1], parts[2]);
      resource(
          new ResourceId(ResourceType.SCALABLE_TARGET, policy.account(), policy.region(), target));
    }
  }

  /** {@code /aws/ecs/<cluster>/<service>-<4 hex digits>} is a log group of the service. */
  private void loggedService(ResourceId group) {
    if (LOG_GROUP.matcher(group.name()).matches()) {
      String service = group.name().substring(9, group.name().length() - 5);
      resource(new ResourceId(ResourceType.SERVICE, group.account(), group.region(), service));
    }
  }

  /** A rule names hosts and points to target groups, a record set points to a host. */
  private void pointedTo(ResourceId from, String text) {
    if (from.type() == ResourceType.HOSTED_ZONE) {
      host(text);
      balancer(text);
      return;
    }
    if (from.type() == ResourceType.RULE) {
      host(text);
    }
    ResourceId.ofArn(before('=', text)).ifPresent(this::named);
  }

  private static String before(char mark, String text) {
    int end = text.indexOf(mark);
    return end < 0 ? text : text.substring(0, end);
  }

  void own(ResourceId resource) {
    resource(resource);
    if (resource.type() == ResourceType.LOAD_BALANCER) {
      String[] parts = resource.name().split("/", -1);
      balancer(resource.region(), parts.length > 1 ? parts[1] : "");
    }
  }

  void adopted(ResourceId service, FieldWrite write) {
    boolean names =
        write.field().equals(Fields.TASK_DEFINITION) || write.field().equals("taskDefinitionArn");
    if (names && write.value() instanceof FieldValue.Shown(var text)) {
      ResourceId named =
          ResourceId.ofArn(text)
              .orElseGet(() ->
                  new ResourceId(
                      ResourceType.TASK_DEFINITION, service.account(), service.region(), text));
      named(named);
    }
  }

  /** The text of a scalable target says neither its account nor its Region: namesakes are many. */
  void resource(ResourceId resource) {
    keys.add(
        resource.type() == ResourceType.SCALABLE_TARGET
            ? String.join(" ", resource.account(), resource.region(), resource.toString())
            : resource.toString());
  }

  void family(ResourceId place, String family) {
    keys.add("family " + place.account() + " " + place.region() + " " + family);
  }

  /** Record sets that lead to a service: whoever takes one from it does not name the service. */
  void leading(ExpressService service, Touch touch) {
    ResourceId zone = touch.resource();
    Inventory alone = Inventory.of(List.of(service));
    for (FieldWrite write : touch.writes()) {
      if (zone.type() == ResourceType.HOSTED_ZONE
          && write.value() instanceof FieldValue.Several(var targets)
          && targets.stream().anyMatch(target -> !alone.servicesBehind(target, zone).isEmpty())) {
        recordSet(zone, write.field());
      }
    }
  }

  private void recordSet(ResourceId zone, String field) {
    keys.add("record " + zone + " " + field);
  }

  void host(String host) {
    keys.add("host " + host.toLowerCase(Locale.ROOT));
  }

  /** Calls that a role made without ECS. */
  void user(String roleArn) {
    keys.add("user of " + roleArn);
  }

  /** Express calls that show an infrastructure role. */
  void role(String roleArn) {
    if (!roleArn.isEmpty()) {
      keys.add("role " + roleArn);
    }
  }

  /** Express calls of one session. */
  void session(Caller caller) {
    String key = caller.accessKeyId();
    keys.add("session " + (key.isEmpty() ? caller.principal().id() : key));
  }

  /**
   * AWS builds a balancer's DNS name as {@code [internal-]<name>-<id>.<region>.elb.amazonaws.com}.
   */
  private void balancer(String dnsName) {
    String[] labels = dnsName.split("\\.", -1);
    String first = labels[0].startsWith("internal-") ? labels[0].substring(9) : labels[0];
    int dash = first.lastIndexOf('-');
    balancer(labels.length > 1 ? labels[1] : "", dash < 0 ? first : first.substring(0, dash));
  }

  private void balancer(String region, String name) {
    keys.add("balancer " + region + " " + name.toLowerCase(Locale.ROOT));
  }
}
