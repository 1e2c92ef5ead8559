package expressguard.detect.traffic;

import expressguard.catalog.FieldValue;
import expressguard.catalog.FieldWrite;
import expressguard.catalog.Fields;
import expressguard.conflict.Conflict;
import expressguard.conflict.Conflicts;
import expressguard.conflict.Detector;
import expressguard.conflict.Kind;
import expressguard.conflict.Status;
import expressguard.event.Basis;
import expressguard.fate.Fate;
import expressguard.history.History;
import expressguard.history.Seen;
import expressguard.history.Step;
import expressguard.inventory.Slot;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The host header of the service's own rule: a custom domain is added beside the application
 * URL, never in place of it, and a rule takes five values in all.
 */
public final class HostHeaders implements Detector {

  private static final String RECIPE =
      "ECS developer guide, Adding a custom domain to your service";
  private static final String QUOTA =
      "Elastic Load Balancing guide, Quotas for your Application Load Balancers";
  private static final int VALUES_PER_RULE = 5;

  @Override
  public List<Conflict> detect(History history) {
    List<Conflict> conflicts = new ArrayList<>();
    for (Step step : history.steps()) {
      for (Seen seen : step.isDirect() ? history.seen(step, Slot.RULE) : List.<Seen>of()) {
        for (FieldWrite write : seen.writes()) {
          if (write.field().equals(Fields.HOST_HEADER)
              && write.value() instanceof FieldValue.Several(var hosts)) {
            conflicts.addAll(judge(history, step, seen, write, hosts));
          }
        }
      }
    }
    return List.copyOf(conflicts);
  }

  private static List<Conflict> judge(
      History history, Step step, Seen seen, FieldWrite write, List<String> hosts) {
    if (!hasApplicationUrl(history, hosts)) {
      return List.of(missing(history, step, seen, write));
    }
    List<Conflict> conflicts = new ArrayList<>();
    conflicts.add(
        Conflicts.open(
            history,
            Kind.CUSTOM_DOMAIN,
            step,
            List.of(Conflicts.change(seen, write, new Fate.Persist(), Basis.DOCUMENTED, RECIPE)),
            List.of(
                hosts.size() + " of " + VALUES_PER_RULE + " host values of the rule are used")));
    if (hosts.size() >= VALUES_PER_RULE) {
      conflicts.add(
          Conflicts.open(
              history,
              Kind.QUOTA_REACHED,
              step,
              List.of(Conflicts.change(seen, write, new Fate.Persist(), Basis.DOCUMENTED, QUOTA)),
              List.of("A rule takes " + VALUES_PER_RULE + " values: no further domain fits it")));
    }
    return conflicts;
  }

  private static Conflict missing(History history, Step step, Seen seen, FieldWrite write) {
    boolean known = !history.service().hosts().isEmpty();
    String url = known ? String.join(", ", history.service().hosts()) : "not in the records";
    return Conflicts.of(
        history,
        Kind.APPLICATION_URL_MISSING,
        status(history, step),
        List.of(step),
        List.of(
            Conflicts.change(
                seen,
                write,
                new Fate.BreaksExpress(),
                known ? Basis.DOCUMENTED : Basis.OBSERVED,
                known ? RECIPE : "application URLs seen in public reports end in .on.aws")),
        List.of("The application URL is `" + url + "`"));
  }

  /** Closed by the next call that puts the application URL back. */
  private static Status status(History history, Step broken) {
    for (Step step : history.steps()) {
      if (broken.compareTo(step) < 0) {
        for (Seen seen : history.seen(step, Slot.RULE)) {
          if (hosts(seen).filter(hosts -> hasApplicationUrl(history, hosts)).isPresent()) {
            return new Status.Closed(
                step.call().eventId(), step.call().at(), "the application URL is back");
          }
        }
      }
    }
    return new Status.Open();
  }

  private static Optional<List<String>> hosts(Seen seen) {
    return seen.writes().stream()
        .filter(write -> write.field().equals(Fields.HOST_HEADER))
        .map(FieldWrite::value)
        .filter(FieldValue.Several.class::isInstance)
        .map(value -> ((FieldValue.Several) value).texts())
        .findFirst();
  }

  private static boolean hasApplicationUrl(History history, List<String> hosts) {
    return history.service().hosts().isEmpty()
        ? hosts.stream().anyMatch(host -> host.endsWith(".on.aws"))
        : hosts.containsAll(history.service().hosts());
  }
}
