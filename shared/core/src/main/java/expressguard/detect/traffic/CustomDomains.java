package expressguard.detect.traffic;

import expressguard.catalog.FieldValue;
import expressguard.catalog.FieldWrite;
import expressguard.catalog.Fields;
import expressguard.conflict.Conflict;
import expressguard.conflict.Conflicts;
import expressguard.conflict.Detector;
import expressguard.conflict.Kind;
import expressguard.event.Basis;
import expressguard.fate.Fate;
import expressguard.history.History;
import expressguard.history.Seen;
import expressguard.history.Step;
import expressguard.inventory.ResourceType;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Records of Route 53 that lead to the service's load balancer. No Express API writes them,
 * so nothing overwrites them; they lead nowhere once Express Mode removes the load balancer, and
 * reach nobody as long as no rule knows the host.
 */
public final class CustomDomains implements Detector {

  private static final String ALIAS =
      "load balancers are made and removed as services need them (ECS developer guide); a record of"
          + " Route 53 stays";
  private static final String NO_RULE =
      "the load balancer answers 404 to a host that no rule names (default action of the listener)";

  @Override
  public List<Conflict> detect(History history) {
    Set<String> hosts = ruleHosts(history);
    List<Conflict> conflicts = new ArrayList<>();
    for (Step step : history.steps()) {
      for (Seen seen : step.isDirect() ? step.seen() : List.<Seen>of()) {
        if (seen.link().resource().type() == ResourceType.HOSTED_ZONE) {
          for (FieldWrite write : seen.writes()) {
            domain(history, hosts, step, seen, write).ifPresent(conflicts::add);
          }
        }
      }
    }
    return List.copyOf(conflicts);
  }

  private static Optional<Conflict> domain(
      History history, Set<String> hosts, Step step, Seen seen, FieldWrite write) {
    if (!(write.value() instanceof FieldValue.Several(var targets))
        || targets.stream().noneMatch(target -> leadsHere(history, seen, target))) {
      return Optional.empty();
    }
    String name = recordName(write.field());
    boolean known = hosts.stream().anyMatch(host -> matches(host, name));
    return Optional.of(
        Conflicts.open(
            history,
            known ? Kind.CUSTOM_DOMAIN : Kind.CUSTOM_DOMAIN_INCOMPLETE,
            step,
            List.of(
                Conflicts.change(
                    seen, write, new Fate.Strand(), Basis.INFERRED, known ? ALIAS : NO_RULE)),
            known ? List.of() : List.of("No record shows a rule with the host `" + name + "`")));
  }

  private static boolean leadsHere(History history, Seen seen, String target) {
    return history.inventory().servicesBehind(target, seen.link().resource()).stream()
        .anyMatch(membership -> membership.service().id().equals(history.service().id()));
  }

  /** {@code recordSets[name type]}, as {@link Fields#recordSet} writes it. */
  private static String recordName(String field) {
    int start = field.indexOf('[') + 1;
    int end = Math.max(start, field.lastIndexOf(' '));
    String name = field.substring(start, end).toLowerCase(Locale.ROOT);
    return name.endsWith(".") ? name.substring(0, name.length() - 1) : name;
  }

  /** Every host that any rule around the service was ever given. */
  private static Set<String> ruleHosts(History history) {
    Set<String> hosts = new TreeSet<>();
    for (Step step : history.steps()) {
      for (Seen seen : step.seen()) {
        for (FieldWrite write : seen.writes()) {
          if (write.field().endsWith(Fields.HOST_HEADER)
              && write.value() instanceof FieldValue.Several(var values)) {
            hosts.addAll(values);
          }
        }
      }
    }
    return hosts;
  }

  /** A host value may begin with a wildcard for one label. */
  private static boolean matches(String host, String name) {
    String value = host.toLowerCase(Locale.ROOT);
    return value.equals(name)
        || (value.startsWith("*.") && name.endsWith(value.substring(1)) && !name.equals(value));
  }
}
