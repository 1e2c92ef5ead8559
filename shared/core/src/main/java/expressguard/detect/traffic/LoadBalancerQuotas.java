package expressguard.detect.traffic;

import expressguard.catalog.FieldValue;
import expressguard.catalog.FieldWrite;
import expressguard.catalog.Fields;
import expressguard.conflict.Conflict;
import expressguard.conflict.Conflicts;
import expressguard.conflict.Detector;
import expressguard.conflict.Kind;
import expressguard.event.Basis;
import expressguard.event.Outcome;
import expressguard.fate.Fate;
import expressguard.history.History;
import expressguard.history.Seen;
import expressguard.history.Step;
import expressguard.inventory.ResourceId;
import expressguard.inventory.ResourceType;
import expressguard.inventory.Slot;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Certificates and rules of the load balancer: every custom domain takes from quotas that up
 * to 25 Express services share. Only what the records and the inventory show is counted, so the
 * true number may be higher.
 */
public final class LoadBalancerQuotas implements Detector {

  private static final String SOURCE =
      "Elastic Load Balancing guide, Quotas for your Application Load Balancers";
  private static final int CERTIFICATES = 25;
  private static final int RULES = 100;

  @Override
  public List<Conflict> detect(History history) {
    List<Conflict> conflicts = new ArrayList<>();
    Set<String> certificates = known(history, Slot.CERTIFICATE);
    Set<String> rules = known(history, Slot.RULE);
    for (Step step : history.steps()) {
      refused(history, step).ifPresent(conflicts::add);
      for (Seen seen : step.call().succeeded() ? step.seen() : List.<Seen>of()) {
        for (FieldWrite write : seen.writes()) {
          boolean grew = count(seen, write, certificates, rules);
          if (grew && certificates.size() >= CERTIFICATES && isCertificate(write)) {
            conflicts.add(reached(history, step, seen, write, certificates.size(), "certificates"));
          } else if (grew && rules.size() >= RULES && !isCertificate(write)) {
            conflicts.add(reached(history, step, seen, write, rules.size(), "rules"));
          }
        }
      }
    }
    return List.copyOf(conflicts);
  }

  /** What all services on the service's load balancers are known to have. */
  private static Set<String> known(History history, Slot slot) {
    TreeSet<String> names = new TreeSet<>();
    for (ResourceId balancer : history.service().in(Slot.LOAD_BALANCER)) {
      history
          .inventory()
          .servicesOf(balancer)
          .forEach(one -> one.service().in(slot).forEach(id -> names.add(id.toString())));
    }
    return names;
  }

  private static boolean isCertificate(FieldWrite write) {
    return write.field().startsWith("certificates[");
  }

  /** Counts a certificate or a rule in or out; whether it is one more than before. */
  private static boolean count(
      Seen seen, FieldWrite write, Set<String> certificates, Set<String> rules) {
    boolean gone = write.value() instanceof FieldValue.Gone;
    if (isCertificate(write)) {
      String arn = write.field().substring("certificates[".length(), write.field().length() - 1);
      return counted(certificates, arn, gone);
    }
    if (write.field().equals(Fields.EXISTENCE)
        && seen.link().resource().type() == ResourceType.RULE) {
      String arn = seen.link().resource().toString();
      return counted(rules, arn, gone);
    }
    return false;
  }

  private static boolean counted(Set<String> names, String name, boolean gone) {
    if (gone) {
      names.remove(name);
      return false;
    }
    return names.add(name);
  }

  private static Conflict reached(
      History history, Step step, Seen seen, FieldWrite write, int count, String what) {
    int limit = what.equals("rules") ? RULES : CERTIFICATES;
    return Conflicts.open(
        history,
        Kind.QUOTA_REACHED,
        step,
        List.of(Conflicts.change(seen, write, new Fate.Persist(), Basis.DOCUMENTED, SOURCE)),
        List.of(
            "At least "
                + count
                + " of "
                + limit
                + " "
                + what
                + " of the load balancer are used; Express Mode needs them for new services too"));
  }

  /** AWS itself says so when it refuses one more. */
  private static Optional<Conflict> refused(History history, Step step) {
    if (!(step.call().outcome() instanceof Outcome.Failed(var code, _))
        || !code.startsWith("TooMany")
        || step.seen().isEmpty()) {
      return Optional.empty();
    }
    Seen seen = step.seen().getFirst();
    return Optional.of(
        Conflicts.open(
            history,
            Kind.QUOTA_REACHED,
            step,
            List.of(
                Conflicts.call(
                    seen.link().slot(),
                    seen.link().resource(),
                    FieldValue.shown("refused: " + code),
                    new Fate.Persist(),
                    Basis.DOCUMENTED,
                    "the error code that AWS answered")),
            List.of("AWS refused the call, so nothing changed")));
  }
}
