package expressguard.finding;

import static org.assertj.core.api.Assertions.assertThat;

import expressguard.catalog.Calls;
import expressguard.catalog.Catalog;
import expressguard.conflict.Conflict;
import expressguard.conflict.Kind;
import expressguard.conflict.Status;
import expressguard.event.ApiCall;
import expressguard.event.Basis;
import expressguard.guard.GuardRoles;
import expressguard.inventory.ExpressService;
import expressguard.inventory.Inventory;
import expressguard.inventory.Link;
import expressguard.inventory.ResourceId;
import expressguard.inventory.Slot;
import expressguard.policy.Policy;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** A change of what several services share, when some of them are deleted before or after it. */
class SharedChangeTest {

  private static final Instant START = Instant.parse("2026-11-20T10:00:00Z");
  private static final String BALANCER = Calls.elb("loadbalancer/app/shared/1");
  private static final String API = Calls.ecs("service/default/api");
  private static final String WEB = Calls.ecs("service/default/web");

  private final List<ApiCall> calls = new ArrayList<>();
  private int minute;

  private SharedChangeTest later() {
    minute++;
    return this;
  }

  private SharedChangeTest made(Calls call) {
    ApiCall plain = call.call();
    calls.add(
        new ApiCall(
            "e-" + calls.size(),
            START.plusSeconds(60L * minute),
            plain.key(),
            plain.account(),
            plain.region(),
            plain.caller(),
            plain.outcome(),
            plain.request(),
            plain.response(),
            plain.additional(),
            plain.apiVersion(),
            plain.resources()));
    return this;
  }

  private SharedChangeTest deleted(String service) {
    return made(Calls.of("ecs", "DeleteExpressGatewayService", "serviceArn", service));
  }

  private SharedChangeTest updated(String service) {
    return made(
        Calls.of("ecs", "UpdateExpressGatewayService", "serviceArn", service, "cpu", "512"));
  }

  private SharedChangeTest changed() {
    return made(
        Calls.of(
            "elasticloadbalancing",
            "ModifyLoadBalancerAttributes",
            "loadBalancerArn",
            BALANCER,
            "attributes",
            Calls.list(Calls.members("key", "idle_timeout.timeout_seconds", "value", "30"))));
  }

  private Conflict told() {
    List<Conflict> first = told(calls);
    List<ApiCall> shuffled = new ArrayList<>(calls);
    Collections.shuffle(shuffled, new Random(1));
    assertThat(told(shuffled)).isEqualTo(first);
    assertThat(first).hasSize(1);
    return first.getFirst();
  }

  private static List<Conflict> told(List<ApiCall> calls) {
    Inventory known = Inventory.of(List.of(service(API), service(WEB)));
    return Evaluation.of(Catalog.standard(), known, calls, GuardRoles.none())
        .under(Policy.observeEverything())
        .findings()
        .stream()
        .map(Finding::conflict)
        .filter(conflict -> conflict.kind() == Kind.DIRECT_CHANGE)
        .toList();
  }

  private static ExpressService service(String arn) {
    ResourceId id = id(arn);
    TreeMap<ResourceId, Link> links = new TreeMap<>(ExpressService.named(id).links());
    ResourceId balancer = id(BALANCER);
    links.put(balancer, new Link(balancer, Slot.LOAD_BALANCER, Basis.DOCUMENTED, "described"));
    return new ExpressService(id, "", new TreeSet<>(), new TreeMap<>(), links);
  }

  private static ResourceId id(String arn) {
    return ResourceId.ofArn(arn).orElseThrow();
  }

  @Test
  void it_is_one_finding_under_the_first_by_name() {
    changed();

    assertThat(told().service()).isEqualTo(id(API));
    assertThat(told().affects()).containsExactly(id(WEB));
  }

  @Test
  void one_that_was_deleted_before_is_no_party_to_it() {
    deleted(API).later().changed();

    assertThat(told().service()).isEqualTo(id(WEB));
    assertThat(told().affects()).isEmpty();
    assertThat(told().status()).isInstanceOf(Status.Open.class);
  }

  @Test
  void nor_is_one_that_does_not_come_first() {
    deleted(WEB).later().changed();

    assertThat(told().service()).isEqualTo(id(API));
    assertThat(told().affects()).isEmpty();
  }

  @Test
  void where_all_were_deleted_before_it_is_told_still() {
    deleted(API).deleted(WEB).later().changed();

    assertThat(told().service()).isEqualTo(id(API));
    assertThat(told().affects()).containsExactly(id(WEB));
  }

  @Test
  void one_that_came_back_is_a_party_again() {
    deleted(API).later().updated(API).later().changed();

    assertThat(told().service()).isEqualTo(id(API));
    assertThat(told().affects()).containsExactly(id(WEB));
  }

  @Test
  void in_the_second_of_a_deletion_nobody_knows() {
    deleted(API).updated(API).later().changed();
    assertThat(told().service()).isEqualTo(id(API));
  }

  /** Otherwise nobody would hear of a change that a living service still has. */
  @Test
  void it_is_open_until_it_is_over_for_all() {
    changed().later().deleted(API);
    assertThat(told().service()).isEqualTo(id(API));
    assertThat(told().affects()).containsExactly(id(WEB));
    assertThat(told().status()).isInstanceOf(Status.Open.class);

    later().deleted(WEB);
    assertThat(told().status())
        .isEqualTo(new Status.Closed("e-2", START.plusSeconds(120), "the service was deleted"));
  }
}
