package expressguard.detect.lock;

import expressguard.catalog.Calls;
import expressguard.catalog.Catalog;
import expressguard.conflict.Conflict;
import expressguard.conflict.Kind;
import expressguard.event.ApiCall;
import expressguard.event.Basis;
import expressguard.event.Caller;
import expressguard.event.Outcome;
import expressguard.event.Principal;
import expressguard.finding.Evaluation;
import expressguard.finding.Finding;
import expressguard.guard.GuardRoles;
import expressguard.inventory.ExpressService;
import expressguard.inventory.Inventory;
import expressguard.inventory.Link;
import expressguard.inventory.ResourceId;
import expressguard.inventory.Slot;
import expressguard.policy.Policy;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** What happens to a service that the guard has locked, call by call, a minute after another. */
final class LockedService {

  static final String BREAK_GLASS = "arn:aws:iam::" + Calls.ACCOUNT + ":role/emergency/BreakGlass";
  static final String OTHER = "arn:aws:iam::" + Calls.ACCOUNT + ":role/BreakGlass";
  static final String WEB_HOST = "we-1.ecs.eu-west-1.on.aws";
  static final String TWIN_HOST = "tw-1.ecs.eu-west-1.on.aws";
  static final String WEB = Calls.ecs("service/default/web");

  private static final String GUARD = "arn:aws:iam::" + Calls.ACCOUNT + ":role/express-guard/Lock";
  private static final Instant START = Instant.parse("2026-11-20T10:00:00Z");

  private final List<ApiCall> calls = new ArrayList<>();
  private final GuardRoles roles;

  /** The services `web` and `twin`, of which nothing is locked yet. */
  LockedService(Set<String> breakGlass) {
    this.roles = GuardRoles.of(List.of(GUARD)).excepting(breakGlass);
  }

  LockedService locked() {
    Object lock = Calls.members("key", "express-guard:lock", "value", "v1.order.o-1");
    return by(GUARD, Calls.of("ecs", "TagResource", "resourceArn", WEB, "tags", Calls.list(lock)));
  }

  LockedService by(String role, Calls call) {
    return made(role, call, new Outcome.Succeeded());
  }

  LockedService refused(String role, Calls call) {
    return made(role, call, new Outcome.Failed("AccessDenied", "explicit deny"));
  }

  /** Somebody points the record `shop.example.com` at hosts. */
  LockedService record(String action, String... hosts) {
    Object[] values = new Object[hosts.length];
    for (int i = 0; i < hosts.length; i++) {
      values[i] = Calls.members("value", hosts[i] + ".");
    }
    Object set =
        Calls.members(
            "name", "shop.example.com.", "type", "CNAME", "resourceRecords", Calls.list(values));
    Object change = Calls.members("action", action, "resourceRecordSet", set);
    return by(
        OTHER,
        Calls.of(
            "route53",
            "ChangeResourceRecordSets",
            "hostedZoneId",
            "Z1",
            "changeBatch",
            Calls.members("changes", Calls.list(change))));
  }

  private LockedService made(String role, Calls call, Outcome outcome) {
    ApiCall plain = call.call();
    int number = calls.size();
    calls.add(
        new ApiCall(
            "e-" + number,
            START.plusSeconds(60L * number),
            plain.key(),
            Calls.ACCOUNT,
            Calls.REGION,
            new Caller(
                new Principal.AssumedRole(Calls.ACCOUNT, role, "carol"),
                "",
                "198.51.100.7",
                "aws-cli/2.31.0",
                "ASIAEXAMPLE",
                false),
            outcome,
            plain.request(),
            plain.response(),
            plain.additional(),
            plain.apiVersion(),
            plain.resources()));
    return this;
  }

  List<Finding> findings(Kind... kinds) {
    Inventory known =
        Inventory.of(
            List.of(
                service(WEB, WEB_HOST, "web"),
                service(Calls.ecs("service/default/twin"), TWIN_HOST, "twin")));
    return Evaluation.of(Catalog.standard(), known, calls, roles)
        .under(Policy.observeEverything())
        .findings()
        .stream()
        .filter(finding -> List.of(kinds).contains(finding.conflict().kind()))
        .toList();
  }

  List<Conflict> conflicts(Kind... kinds) {
    return findings(kinds).stream().map(Finding::conflict).toList();
  }

  private static ExpressService service(String arn, String host, String balancer) {
    ResourceId id = ResourceId.ofArn(arn).orElseThrow();
    TreeMap<ResourceId, Link> links = new TreeMap<>(ExpressService.named(id).links());
    for (String name : List.of(balancer, "shared")) {
      ResourceId one = ResourceId.ofArn(Calls.elb("loadbalancer/app/" + name + "/1")).orElseThrow();
      links.put(one, new Link(one, Slot.LOAD_BALANCER, Basis.DOCUMENTED, "described"));
    }
    return new ExpressService(id, "", new TreeSet<>(List.of(host)), new TreeMap<>(), links);
  }
}
