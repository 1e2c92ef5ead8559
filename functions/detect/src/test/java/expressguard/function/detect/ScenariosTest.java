package expressguard.function.detect;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import expressguard.conflict.Kind;
import expressguard.inventory.ResourceId;
import expressguard.lambda.measure.Measure;
import expressguard.ledger.Ledger;
import expressguard.policy.Response;
import expressguard.standing.Told;
import expressguard.testkit.EventPair;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** What developers live through, from the queue to the bus. */
class ScenariosTest {

  private final World world = new World();

  private void all(List<JsonNode> records) {
    records.forEach(record -> assertThat(world.happens(record)).isEmpty());
  }

  /** D1. */
  @Test
  void duplicates_and_disorder_end_in_the_same_and_are_told_once() {
    List<JsonNode> rest = Scenes.rest("sidecar");
    String update = World.sweep("Backfill", rest.get(2));
    String direct = World.sweep("Backfill", rest.get(1));
    Set<List<String>> outcomes = new HashSet<>();
    Set<List<String>> orders = new HashSet<>();
    permute(List.of(), List.of(direct, update, direct, update, direct), orders);
    for (List<String> order : orders) {
      World one = new World();
      Scenes.beginning("sidecar").forEach(one::happens);
      one.happens(rest.get(0));
      order.forEach(body -> assertThat(one.deliver(body)).isEmpty());
      outcomes.add(one.told().stream().map(ScenariosTest::said).toList());
      assertThat(Scenes.news(one, "OPENED")).hasSize(1);
      assertThat(one.measures.sum(Measure.DUPLICATES)).isEqualTo(3);
    }
    assertThat(orders).hasSize(10);
    assertThat(outcomes).hasSize(1);
  }

  private static String said(Told told) {
    return told.finding() + told.thread() + told.digest() + told.summary();
  }

  private static void permute(List<String> done, List<String> left, Set<List<String>> orders) {
    if (left.isEmpty()) {
      orders.add(done);
    }
    for (int next = 0; next < left.size(); next++) {
      List<String> more = new ArrayList<>(done);
      more.add(left.get(next));
      List<String> rest = new ArrayList<>(left);
      rest.remove(next);
      permute(more, rest, orders);
    }
  }

  /** D2. */
  @Test
  void two_calls_in_one_second_have_no_order() {
    for (boolean turned : List.of(false, true)) {
      World one = new World();
      Scenes.beginning("same-second").forEach(one::happens);
      List<JsonNode> rest = Scenes.rest("same-second");
      (turned ? rest.reversed() : rest).forEach(one::happens);
      assertThat(Scenes.news(one, "OPENED")).isNotEmpty();
      assertThat(one.bus.details().getLast()).contains("Order unknown");
    }
  }

  /** D4. */
  @Test
  void express_modes_own_work_is_no_news_and_its_role_in_other_hands_is() {
    all(Scenes.beginning("infrastructure-role"));
    assertThat(world.bus.details()).isEmpty();

    all(Scenes.rest("infrastructure-role"));
    assertThat(Scenes.kinds(Scenes.news(world, "OPENED")))
        .contains("INFRASTRUCTURE_ROLE_USED_DIRECTLY");
  }

  /** D5. */
  @Test
  void scaling_is_noise_and_the_one_person_among_it_is_not() {
    all(Scenes.records("autoscaling-noise"));
    assertThat(Scenes.news(world, "OPENED")).hasSize(1);
    assertThat(Scenes.news(world, "OPENED").getFirst().path("finding").toString()).contains("bob");
  }

  /** D6. */
  @Test
  void what_a_record_hides_is_told_as_unsure_and_never_locked() {
    world.parameters.put(
        World.POLICY,
        World.policy("lock", "{name: all, then: [notify, lock], when: {severity: info}}"));
    all(Scenes.records("hidden-parameters"));
    assertThat(world.told())
        .isNotEmpty()
        .anyMatch(told -> told.kind() == Kind.UNSURE_CALL)
        .filteredOn(told -> told.kind() == Kind.UNSURE_CALL)
        .allMatch(told -> told.responses().contains(Response.NOTIFY))
        .noneMatch(told -> told.responses().contains(Response.LOCK));
  }

  /** What lock does is evidence, and no news. */
  @Test
  void the_guards_own_lock_is_remembered_and_an_update_that_passes_it_is_told() {
    all(Scenes.records("sidecar"));
    int announced = world.bus.details().size();
    JsonNode update = Scenes.records("sidecar").getLast();
    ObjectNode lock = EventPair.named("ecs/TagResource.lock-by-the-guard").record().deepCopy();
    ((ObjectNode) lock.path("requestParameters"))
        .put("resourceArn", update.at("/requestParameters/serviceArn").asText());
    lock.put("eventTime", later(update, 60)).set("awsRegion", update.path("awsRegion"));
    lock.set("recipientAccountId", update.path("recipientAccountId"));
    assertThat(world.happens(lock)).isEmpty();
    assertThat(world.bus.details()).hasSize(announced);

    ObjectNode again = Scenes.with(update, "eventID", "again");
    again.put("eventTime", later(update, 3600));
    assertThat(world.happens(again)).isEmpty();

    assertThat(world.told().stream().map(Told::kind)).contains(Kind.LOCK_NOT_EFFECTIVE);
  }

  private static String later(JsonNode record, long seconds) {
    return Instant.parse(record.path("eventTime").asText()).plusSeconds(seconds).toString();
  }

  /** D7: the loop test. */
  @Test
  void ten_thousand_calls_of_the_guards_own_cause_nothing() {
    all(Scenes.records("sidecar"));
    long versions = world.versions();
    int announced = world.bus.details().size();
    JsonNode own = EventPair.named("ecs/TagResource.lock-by-the-guard").record().deepCopy();
    ((ObjectNode) own.at("/requestParameters/tags/0")).put("key", "express-guard:state");
    String service =
        Scenes.records("sidecar").getLast().at("/requestParameters/serviceArn").asText();
    for (int batch = 0; batch < 1_000; batch++) {
      List<String> bodies = new ArrayList<>();
      for (int n = 0; n < 10; n++) {
        ObjectNode call = Scenes.with(own, "eventID", "own-" + batch + "-" + n);
        ((ObjectNode) call.path("requestParameters")).put("resourceArn", service);
        bodies.add(World.live(call));
      }
      assertThat(world.deliver(bodies)).isEmpty();
    }
    assertThat(world.measures.sum(Measure.OWN)).isEqualTo(10_000);
    assertThat(world.versions()).isEqualTo(versions);
    assertThat(world.bus.details()).hasSize(announced);
    assertThat(world.quarantine.kept()).isEmpty();
  }

  @Test
  void what_was_done_to_the_guard_itself_is_settled_again_as_a_service_is() {
    all(Scenes.records("guard-tampered"));
    assertThat(world.ledger.services())
        .extracting(ResourceId::toString)
        .containsExactly("arn:aws:cloudformation::111122223366:stack/express-guard");
    int said = world.bus.details().size();
    ObjectNode again = JsonNodeFactory.instance.objectNode();
    world.ledger.services().forEach(one -> again.withArray("services").add(one.toString()));

    assertThat(world.deliver(World.sweep("Settle", again))).isEmpty();
    assertThat(world.quarantine.kept()).isEmpty();
    assertThat(world.bus.details()).hasSize(said);
  }

  @Test
  void the_heartbeat_that_comes_back_is_noted() {
    ObjectNode beat = heartbeat();
    world.happens(beat);
    assertThat(world.notes)
        .containsExactly("heartbeat " + beat.path("eventTime").asText() + " " + world.now());
    ((ObjectNode) beat.at("/userIdentity/sessionContext/sessionIssuer"))
        .put("arn", "arn:aws:iam::111122223333:role/somebody");
    world.happens(beat);
    assertThat(world.notes).hasSize(1);
  }

  @Test
  void a_heartbeat_that_was_found_in_the_history_shows_nothing() {
    assertThat(world.deliver(World.sweep("Backfill", heartbeat()))).isEmpty();
    assertThat(world.notes).isEmpty();
    assertThat(world.measures.sum(Measure.OWN)).isEqualTo(1);
    assertThat(world.quarantine.kept()).isEmpty();
  }

  private static ObjectNode heartbeat() {
    ObjectNode beat = EventPair.named("ecs/TagResource.lock-by-the-guard").record().deepCopy();
    ((ObjectNode) beat.path("requestParameters")).put("resourceArn", World.CANARY);
    return beat;
  }

  @Test
  void the_heartbeat_by_way_of_us_east_1_is_noted_unless_it_is_of_another_time() {
    Instant sent = world.now().minusSeconds(7);
    assertThat(world.deliver(forwarded(sent))).isEmpty();
    assertThat(world.notes).containsExactly("heartbeat by us-east-1 " + sent + " " + world.now());

    world.deliver(forwarded(world.now().plusSeconds(86_400)));
    world.deliver(forwarded(Instant.EPOCH));
    assertThat(world.notes).hasSize(1);
    assertThat(world.quarantine.kept()).hasSize(2);
  }

  private static String forwarded(Instant sent) {
    return """
    {"version":"0","source":"express-guard","detail-type":"Express Guard Heartbeat",
     "region":"us-east-1","detail":{"sent":"%s"}}\
    """
        .formatted(sent);
  }

  /** D8. */
  @Test
  void a_denied_call_that_is_tried_again_is_told_once() {
    all(Scenes.records("express-denied"));
    assertThat(Scenes.kinds(Scenes.news(world, "OPENED")))
        .containsExactlyInAnyOrder("EXPRESS_DENIED", "DIRECT_CHANGE");
    assertThat(Scenes.kinds(Scenes.news(world, "CHANGED"))).doesNotContain("EXPRESS_DENIED");
  }

  /** D9. */
  @Test
  void a_refused_call_is_kept_and_is_no_conflict() {
    all(Scenes.beginning("sidecar"));
    JsonNode direct = Scenes.rest("sidecar").get(1);
    ObjectNode refused = Scenes.with(direct, "errorCode", "InvalidParameterException");
    refused.put("errorMessage", "no such revision").putNull("responseElements");
    assertThat(world.happens(refused)).isEmpty();
    assertThat(world.ledger.isFiled(direct.path("eventID").asText())).isTrue();
    assertThat(world.bus.details()).isEmpty();
  }

  /** D10. */
  @Test
  void the_three_calls_of_a_custom_domain_are_one_thread() {
    all(Scenes.records("custom-domain"));
    assertThat(Scenes.news(world, "OPENED")).hasSize(1);
    assertThat(world.bus.details().stream().map(World::json).map(one -> one.path("thread")))
        .containsOnly(Scenes.news(world, "OPENED").getFirst().path("thread"));
    assertThat(world.told())
        .singleElement()
        .satisfies(told -> assertThat(told.kind()).isEqualTo(Kind.CUSTOM_DOMAIN));
  }

  /** D11. */
  @Test
  void a_later_express_update_of_other_fields_raises_no_alarm() {
    all(Scenes.beginning("sidecar"));
    List<JsonNode> rest = Scenes.rest("sidecar");
    all(rest.subList(0, 2));
    int told = world.bus.details().size();
    assertThat(Scenes.kinds(Scenes.news(world, "OPENED"))).containsExactly("OVERWRITE_PENDING");
    all(rest.subList(2, rest.size()));
    assertThat(world.bus.details()).hasSize(told);
  }

  /** D13, on the ledger's side. */
  @Test
  void a_throttled_ledger_lets_messages_come_again_and_loses_none() {
    AtomicInteger refusals = new AtomicInteger(200);
    world.restart(ledger -> throttled(ledger, refusals));
    List<String> left =
        Scenes.records("sidecar").stream().map(one -> World.sweep("Backfill", one)).toList();
    int rounds = 0;
    while (!left.isEmpty()) {
      left = world.deliver(left);
      rounds++;
    }
    assertThat(rounds).isGreaterThan(5);
    assertThat(world.told())
        .singleElement()
        .extracting(Told::kind)
        .isEqualTo(Kind.OVERWRITE_PENDING);
    assertThat(Scenes.news(world, "OPENED")).hasSize(1);
    assertThat(world.quarantine.kept()).isEmpty();
  }

  /** A store that refuses so many calls. */
  private static Ledger throttled(Ledger ledger, AtomicInteger refusals) {
    return (Ledger)
        Proxy.newProxyInstance(
            Ledger.class.getClassLoader(),
            new Class<?>[] {Ledger.class},
            (_, method, arguments) -> {
              if (refusals.get() > 0 && refusals.getAndDecrement() % 3 == 0) {
                throw new IllegalStateException("throttled");
              }
              try {
                return method.invoke(ledger, arguments);
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            });
  }

  /** D15. */
  @Test
  void a_lost_call_is_found_by_its_deployment_and_corrected_when_it_turns_up() {
    all(Scenes.beginning("sidecar"));
    JsonNode direct = Scenes.rest("sidecar").get(1);
    assertThat(world.happens(Scenes.rest("sidecar").get(0))).isEmpty();
    String service =
        Scenes.records("sidecar").getLast().at("/requestParameters/serviceArn").asText();
    Instant at = Instant.parse(direct.path("eventTime").asText()).plusSeconds(2);

    ObjectNode detail = JsonNodeFactory.instance.objectNode();
    detail.put("service", service).put("at", at.toString()).put("taskDefinition", "sidecar-web:2");
    detail.put("deployment", service.replace(":service/", ":service-deployment/") + "/Q7w2");
    for (int times = 0; times < 3; times++) {
      assertThat(world.deliver(World.sweep("Loss", detail))).isEmpty();
    }
    List<JsonNode> opened = Scenes.news(world, "OPENED");
    assertThat(Scenes.kinds(opened)).containsExactly("EVENT_LOST");
    assertThat(opened.getFirst().at("/finding/summary").asText())
        .startsWith("`unknown (event lost)` started the `deployment Q7w2`");

    assertThat(world.deliver(World.sweep("Backfill", direct))).isEmpty();
    assertThat(world.deliver(World.live(direct))).isEmpty();
    assertThat(world.bus.details()).hasSize(2);
    JsonNode changed = World.json(world.bus.details().getLast());
    assertThat(changed.path("news").asText()).isEqualTo("CHANGED");
    assertThat(changed.path("thread")).isEqualTo(opened.getFirst().path("thread"));
    assertThat(changed.at("/finding/kind").asText()).isEqualTo("OVERWRITE_PENDING");
    assertThat(changed.toString()).contains("came late").contains("bob");
  }

  @Test
  void a_deployment_is_noted_for_services_that_are_known() {
    String deployment =
        """
        {"version":"0","source":"aws.ecs","detail-type":"ECS Deployment State Change",
         "time":"2026-10-06T09:13:40Z",
         "resources":["arn:aws:ecs:eu-central-1:111122223301:service/sidecar/web"],
         "detail":{"eventType":"INFO","eventName":"SERVICE_DEPLOYMENT_COMPLETED",
                   "deploymentId":"ecs-svc/123","updatedAt":"2026-10-06T09:13:33Z","reason":"-"}}\
        """;
    assertThat(world.deliver(deployment)).isEmpty();
    assertThat(world.notes).isEmpty();
    all(Scenes.beginning("sidecar"));
    assertThat(world.deliver(deployment)).isEmpty();
    assertThat(world.notes)
        .containsExactly(
            "sidecar/web ecs-svc/123 SERVICE_DEPLOYMENT_COMPLETED 2026-10-06T09:13:33Z");
  }

  @Test
  void the_time_from_a_call_to_its_decision_is_measured_for_live_calls() {
    all(Scenes.beginning("sidecar"));
    all(Scenes.rest("sidecar").subList(0, 1));
    JsonNode direct = Scenes.rest("sidecar").get(1);
    world.goTo(Instant.parse(direct.path("eventTime").asText()).plusMillis(2_500));
    world.deliver(World.live(direct));
    assertThat(world.measures.values(Measure.DECISION_LATENCY)).containsExactly(2_500.0);
    assertThat(world.measures.sum(Measure.CONFLICTS)).isEqualTo(1);
    assertThat(world.measures.sum(Measure.DECISIONS)).isEqualTo(1);
  }

  @Test
  void what_the_bus_does_not_take_is_announced_after_a_later_batch() {
    world.bus.broken(true);
    all(Scenes.records("sidecar"));
    assertThat(world.bus.details()).isEmpty();
    assertThat(world.measures.sum(Measure.DELIVERY_FAILURES)).isGreaterThan(0);
    world.bus.broken(false);
    world.restart();
    world.deliver(World.sweep("Backfill", Scenes.records("sidecar").getFirst()));
    assertThat(Scenes.news(world, "OPENED")).hasSize(1);
    assertThat(world.ledger.unsent(1)).isEmpty();
  }
}
