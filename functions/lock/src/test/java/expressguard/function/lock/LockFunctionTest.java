package expressguard.function.lock;

import static org.assertj.core.api.Assertions.assertThat;

import expressguard.bus.LockNotice;
import expressguard.bus.detail.NoticeReader;
import expressguard.bus.memory.MemoryBus;
import expressguard.conflict.Severity;
import expressguard.function.lock.memory.MemoryLocks;
import expressguard.function.lock.news.Telling;
import expressguard.function.lock.protocol.Running;
import expressguard.function.lock.record.Carried;
import expressguard.function.lock.record.LockRecord;
import expressguard.function.lock.service.Sight;
import expressguard.inventory.ExpressService;
import expressguard.inventory.ResourceId;
import expressguard.lambda.Message;
import expressguard.lambda.Outcome;
import expressguard.lambda.measure.Measure;
import expressguard.lambda.memory.MemoryMeasures;
import expressguard.lambda.memory.MemoryParameters;
import expressguard.lambda.parameter.ActionsSwitch;
import expressguard.ledger.Advance;
import expressguard.ledger.Known;
import expressguard.ledger.memory.MemoryLedger;
import expressguard.lock.LockTag;
import expressguard.policy.Response;
import expressguard.standing.Standing;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The function's work on messages, with the simulated account behind it. */
class LockFunctionTest {

  private final Account account = new Account();
  private final MemoryLocks locks = new MemoryLocks();
  private final MemoryLedger ledger = new MemoryLedger();
  private final MemoryParameters parameters = new MemoryParameters();
  private final MemoryBus bus = new MemoryBus();
  private final MemoryMeasures measures = new MemoryMeasures();
  private final List<String> told = new ArrayList<>();
  private final ResourceId web = account.create("web");
  private Instant now = account.world().now();
  private int orders;

  @BeforeEach
  void letActionsBe() {
    parameters.put("actions", "on");
  }

  @AfterEach
  void close() {
    account.close();
  }

  private final LockNews news =
      new LockNews() {
        @Override
        public void changed(LockRecord record, String detail) {
          told.add(record.carried().name());
        }

        @Override
        public void elsewhere(ResourceId service, Home home) {
          told.add("elsewhere " + service.account() + " " + service.region());
        }

        @Override
        public void restless(ResourceId service, int rounds) {
          told.add("restless");
        }
      };

  private LockWork work(int budget) {
    InstantSource clock = () -> now;
    return new LockWork(
        new Running(locks, account.tags(), ledger, budget),
        locks,
        new Home("111122223333", "eu-west-1"),
        new ActionsSwitch(parameters, Optional.of("actions"), clock),
        news,
        new Telling(bus, locks, measures),
        clock);
  }

  private Outcome on(String body) {
    now = account.world().now();
    return work(1).on(new Message("m", body, 1));
  }

  private Outcome order(String verb, ResourceId service, String more) {
    now = account.world().now();
    orders++;
    return on(
        """
        {"source":"express-guard.order","detail-type":"Lock Order","detail":{"id":"o-%d",
         "order":"%s","service":"%s","scope":"name","owner":"team web","reason":"r","at":"%s"%s}}
        """
            .formatted(orders, verb, service, now, more));
  }

  private Outcome recheck() {
    return on("{\"source\":\"express-guard.sweep\",\"detail-type\":\"Recheck\",\"detail\":{}}");
  }

  private Outcome deployed(ResourceId service) {
    return on(
        """
        {"source":"aws.ecs","detail-type":"ECS Deployment State Change","resources":["%s"],
         "detail":{"eventName":"SERVICE_DEPLOYMENT_COMPLETED"}}
        """
            .formatted(service));
  }

  private void stands(ResourceId service, Standing standing) {
    Known before = ledger.service(service).orElseGet(() -> Known.nothing(service));
    Standing own = new Standing(service, standing.version(), standing.told());
    ledger.advance(
        new Advance(
            Optional.empty(),
            before,
            new Known(ExpressService.named(service), own, before.revision() + 1),
            Optional.empty()));
  }

  private Outcome looked(ResourceId service) {
    return on(
        "{\"source\":\"express-guard.sweep\",\"detail-type\":\"Recheck\",\"detail\":{\"services\":[\"%s\"]}}"
            .formatted(service));
  }

  /** What the bus took of locks: news, state and number. */
  private List<String> said() {
    return bus.details().stream()
        .map(LockFunctionTest::notice)
        .map(one -> one.news() + " " + one.word() + " " + one.version())
        .toList();
  }

  private static LockNotice notice(String detail) {
    try {
      return (LockNotice) new NoticeReader().messageOf(detail);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Optional<String> tag(ResourceId service) {
    return account.tags().look(service) instanceof Sight.Found found
        ? Optional.ofNullable(found.tags().get(LockTag.KEY))
        : Optional.empty();
  }

  private Carried state() {
    return locks.read(web).carried();
  }

  @Test
  void locks_for_a_finding_and_releases_when_it_is_over() {
    stands(web, Samples.standing(1, "xg-1"));
    assertThat(looked(web)).isEqualTo(new Outcome.Done());
    assertThat(tag(web)).contains("v1.finding.xg-1");
    assertThat(ledger.applied(web, Response.LOCK)).isEqualTo(1);
    stands(web, Samples.standing(2));
    looked(web);
    assertThat(tag(web)).isEmpty();
    assertThat(told).containsExactly("SET", "LIFTED");
  }

  @Test
  void locks_and_releases_by_order() {
    order("lock", web, "");
    assertThat(tag(web)).contains("v1.order.o-1");
    order("release", web, "");
    assertThat(tag(web)).isEmpty();
  }

  @Test
  void says_nothing_twice() {
    order("lock", web, "");
    recheck();
    recheck();
    deployed(web);
    assertThat(told).containsExactly("SET");
    assertThat(locks.read(web).version()).isEqualTo(1);
  }

  @Test
  void lifts_a_lock_that_ended_when_the_sweep_looks() {
    order("lock", web, ",\"until\":\"" + now.plus(Duration.ofHours(1)) + "\"");
    account.world().advance(Duration.ofMinutes(59));
    recheck();
    assertThat(tag(web)).isPresent();
    account.world().advance(Duration.ofMinutes(2));
    recheck();
    assertThat(tag(web)).isEmpty();
  }

  @Test
  void is_pending_while_a_deployment_runs_that_no_lock_can_stop() {
    account
        .alice()
        .ecs(
            "UpdateExpressGatewayService",
            "{\"serviceArn\":\"%s\",\"cpu\":\"512\"}".formatted(web));
    order("lock", web, "");
    assertThat(state()).isEqualTo(Carried.LOCK_PENDING_DEPLOYMENT);
    recheck();
    account.world().advance(Duration.ofMinutes(15));
    deployed(web);
    assertThat(told).containsExactly("LOCK_PENDING_DEPLOYMENT", "SET");
  }

  @Test
  void locks_again_what_was_made_again_under_the_name() {
    order("lock", web, "");
    account
        .alice()
        .ecs(
            "UntagResource",
            "{\"resourceArn\":\"%s\",\"tagKeys\":[\"%s\"]}".formatted(web, LockTag.KEY));
    account.alice().ecs("DeleteExpressGatewayService", "{\"serviceArn\":\"%s\"}".formatted(web));
    account.world().advance(Duration.ofMinutes(30));
    recheck();
    assertThat(state()).isEqualTo(Carried.GONE);
    account.create("web");
    assertThat(tag(web)).isEmpty();
    deployed(web);
    assertThat(tag(web)).contains("v1.order.o-1");
  }

  @Test
  void sets_a_tag_again_that_somebody_took_or_wrote_over() {
    order("lock", web, "");
    account.tag(web, LockTag.KEY, "");
    recheck();
    assertThat(tag(web)).contains("v1.order.o-1");
  }

  @Test
  void locks_no_more_for_findings_than_its_budget_allows() {
    ResourceId shop = account.create("shop");
    stands(web, Samples.standing(1, "xg-1"));
    stands(shop, Samples.standing(1, "xg-2"));
    looked(web);
    looked(shop);
    assertThat(tag(web)).isPresent();
    assertThat(tag(shop)).isEmpty();
    assertThat(locks.read(shop).carried()).isEqualTo(Carried.LOCK_BUDGET);
    order("lock", shop, "");
    assertThat(tag(shop)).as("an owner's order needs no budget").contains("v1.order.o-1");
  }

  @Test
  void tells_of_a_spent_budget_once_and_of_its_end() {
    ResourceId shop = account.create("shop");
    stands(web, Samples.standing(1, "xg-1"));
    stands(shop, Samples.standing(1, "xg-2"));
    looked(web);
    looked(shop);
    looked(shop);
    assertThat(said()).containsExactly("OPENED LOCK_BUDGET 1");
    assertThat(measures.sum(Measure.LOCKS_OVER_BUDGET)).isEqualTo(2);
    account.world().advance(Duration.ofHours(1));
    looked(shop);
    assertThat(said()).containsExactly("OPENED LOCK_BUDGET 1", "RESOLVED SET 2");
    assertThat(notice(bus.details().getLast()).severity()).isEqualTo(Severity.HIGH);
  }

  @Test
  void tells_of_a_deployment_that_no_lock_stops_and_of_its_end() {
    account
        .alice()
        .ecs(
            "UpdateExpressGatewayService",
            "{\"serviceArn\":\"%s\",\"cpu\":\"512\"}".formatted(web));
    order("lock", web, "");
    recheck();
    account.world().advance(Duration.ofMinutes(15));
    deployed(web);
    assertThat(said()).containsExactly("OPENED LOCK_PENDING_DEPLOYMENT 1", "RESOLVED SET 2");
  }

  @Test
  void tells_again_what_the_bus_did_not_take() {
    account.deny("TagResource");
    bus.broken(true);
    assertThat(order("lock", web, "")).isInstanceOf(Outcome.Retry.class);
    assertThat(measures.sum(Measure.DELIVERY_FAILURES)).isEqualTo(1);
    bus.broken(false);
    assertThat(looked(web)).isEqualTo(new Outcome.Done());
    assertThat(looked(web)).isEqualTo(new Outcome.Done());
    assertThat(said()).containsExactly("OPENED REFUSED 1");
    assertThat(notice(bus.details().getFirst()).said()).get().asString().contains("TagResource");
  }

  @Test
  void tells_with_the_same_id_what_it_was_stopped_at_noting() {
    account.deny("TagResource");
    order("lock", web, "");
    LockRecord told = locks.read(web);
    LockRecord before =
        new LockRecord(
            web,
            0,
            told.version(),
            told.tag(),
            told.since(),
            told.orders(),
            0,
            told.carried(),
            Optional.empty());
    locks.write(told, before);
    looked(web);
    assertThat(bus.details().stream().map(one -> notice(one).id()).distinct()).hasSize(1);
    assertThat(bus.details()).hasSize(2);
  }

  @Test
  void tells_nobody_of_locks_that_are_as_they_were_ordered() {
    order("lock", web, "");
    recheck();
    order("release", web, "");
    assertThat(bus.details()).isEmpty();
  }

  @Test
  void touches_nothing_while_actions_are_off_and_keeps_the_order() {
    parameters.put("actions", "off");
    order("lock", web, "");
    assertThat(tag(web)).isEmpty();
    assertThat(state()).isEqualTo(Carried.STOPPED);
    parameters.put("actions", "on");
    recheck();
    assertThat(tag(web)).contains("v1.order.o-1");
  }

  @Test
  void says_that_an_unknown_service_is_not_there() {
    ResourceId none = Samples.service("none");
    assertThat(order("lock", none, "")).isEqualTo(new Outcome.Done());
    assertThat(locks.read(none).carried()).isEqualTo(Carried.GONE);
  }

  @Test
  void has_no_part_in_services_of_another_account_or_region() {
    for (String arn :
        List.of(
            "arn:aws:ecs:eu-west-1:444455556666:service/default/web",
            "arn:aws:ecs:us-east-1:111122223333:service/default/web")) {
      ResourceId other = ResourceId.ofArn(arn).orElseThrow();
      assertThat(order("lock", other, "")).isEqualTo(new Outcome.Skipped());
      assertThat(locks.services()).isEmpty();
    }
    assertThat(said()).containsExactly("OPENED ELSEWHERE 1", "OPENED ELSEWHERE 1");
    assertThat(told)
        .containsExactly("elsewhere 444455556666 eu-west-1", "elsewhere 111122223333 us-east-1");
  }

  @Test
  void says_that_a_service_has_no_room_for_the_tag() {
    for (int n = 0; n < LockTag.MOST_TAGS; n++) {
      account.tag(web, "key-" + n, "");
    }
    order("lock", web, "");
    assertThat(state()).isEqualTo(Carried.NO_ROOM);
    assertThat(locks.read(web).applied()).isZero();
  }

  @Test
  void says_that_aws_refuses_the_guard() {
    account.deny("TagResource");
    assertThat(order("lock", web, "")).isEqualTo(new Outcome.Done());
    assertThat(state()).isEqualTo(Carried.REFUSED);
  }

  @Test
  void decides_nothing_about_a_service_that_it_may_not_see() {
    account.deny("DescribeExpressGatewayService");
    order("lock", web, "");
    assertThat(state()).isEqualTo(Carried.UNSEEN);
  }

  @Test
  void says_that_nobody_knows_beside_the_key_in_other_letters() {
    account.tag(web, "EXPRESS-GUARD:lock", "v1.order.o-1");
    order("lock", web, "");
    assertThat(state()).isEqualTo(Carried.KEY_VARIANT);
    assertThat(tag(web)).contains("v1.order.o-1");
  }

  @Test
  void leaves_a_lock_alone_that_it_did_not_decide_on() {
    account.tag(web, LockTag.KEY, "somebody's");
    stands(web, Samples.standing(1));
    looked(web);
    assertThat(tag(web)).contains("somebody's");
    assertThat(state()).isEqualTo(Carried.STRANGE_TAG);
    order("release", web, "");
    assertThat(tag(web)).isEmpty();
  }

  @Test
  void takes_no_part_in_deployments_of_services_without_a_lock() {
    assertThat(deployed(web)).isEqualTo(new Outcome.Skipped());
    assertThat(locks.services()).isEmpty();
  }

  @Test
  void takes_names_with_odd_characters_for_names() {
    ResourceId odd = Samples.service("a_b-C9");
    order("lock", odd, "");
    assertThat(locks.read(odd).carried()).isEqualTo(Carried.GONE);
    assertThat(order("lock", Samples.service("a'; drop"), "")).isEqualTo(new Outcome.Done());
  }

  @Test
  void rejects_what_is_no_message_of_its_queue() {
    for (String body :
        List.of(
            "",
            "lock it",
            "{}",
            "{\"source\":\"aws.ec2\",\"detail-type\":\"x\",\"detail\":{}}",
            "{\"source\":\"express-guard.order\",\"detail-type\":\"Lock Order\",\"detail\":{}}",
            "{\"source\":\"express-guard.sweep\",\"detail-type\":\"Recheck\",\"detail\":{\"services\":[\"web\"]}}",
            "{\"source\":\"express-guard\",\"detail-type\":\"Express Guard Finding\",\"detail\":{}}")) {
      assertThat(on(body)).as(body).isInstanceOf(Outcome.Poison.class);
    }
    assertThat(locks.services()).isEmpty();
  }
}
