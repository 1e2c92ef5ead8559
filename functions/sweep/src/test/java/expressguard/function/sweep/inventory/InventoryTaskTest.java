package expressguard.function.sweep.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import expressguard.aws.Asked;
import expressguard.aws.Described;
import expressguard.aws.Refusal;
import expressguard.conflict.Kind;
import expressguard.conflict.Severity;
import expressguard.event.Data;
import expressguard.function.sweep.Budget;
import expressguard.function.sweep.MemoryOutlet;
import expressguard.function.sweep.Task;
import expressguard.inventory.Descriptions;
import expressguard.inventory.Inventory;
import expressguard.inventory.ResourceId;
import expressguard.lambda.measure.Measure;
import expressguard.lambda.memory.MemoryMeasures;
import expressguard.ledger.Advance;
import expressguard.ledger.Known;
import expressguard.ledger.memory.MemoryLedger;
import expressguard.policy.Response;
import expressguard.standing.GuardTags;
import expressguard.standing.Standing;
import expressguard.standing.Told;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class InventoryTaskTest {

  private static final Budget PLENTY = new Budget(() -> 600_000);
  private static final String SHOP = "arn:aws:ecs:eu-west-1:111122223333:service/default/shop";
  private static final String WEB = "arn:aws:ecs:eu-west-1:111122223333:service/default/web";

  private final Map<String, Map<String, String>> tags =
      new TreeMap<>(Map.of(SHOP, Map.of(), WEB, Map.of()));
  private final List<String> denied = new ArrayList<>();
  private final MemoryLedger ledger = new MemoryLedger();
  private final MemoryOutlet intake = new MemoryOutlet();
  private final MemoryOutlet annotate = new MemoryOutlet();
  private final MemoryMeasures measures = new MemoryMeasures();

  private final Services services =
      new Services() {
        @Override
        public Asked<List<String>> arns() {
          return new Asked.Answered<>(List.copyOf(tags.keySet()));
        }

        @Override
        public Asked<Described> one(String arn) {
          return denied.contains(arn)
              ? new Asked.Refused<>(new Refusal(Refusal.Kind.DENIED, "no"))
              : new Asked.Answered<>(described(arn));
        }
      };

  private final InventoryTask task =
      new InventoryTask(services, intake, new TagCheck(ledger, annotate, measures));

  private Described described(String arn) {
    List<Data> list = new ArrayList<>();
    tags.getOrDefault(arn, Map.of())
        .forEach((key, value) ->
            list.add(Data.members(Map.of("key", Data.text(key), "value", Data.text(value)))));
    Data output =
        Data.members(
            Map.of(
                "service",
                Data.members(Map.of("serviceArn", Data.text(arn), "tags", new Data.Items(list)))));
    return new Described(List.of(output), Inventory.of(Descriptions.read(output)), new TreeMap<>());
  }

  private Standing stands(String arn, String... findings) {
    Standing standing = moved(ResourceId.ofArn(arn).orElseThrow(), findings);
    ledger.apply(standing.service(), Response.ANNOTATE, standing.version());
    return standing;
  }

  private Standing moved(ResourceId service, String... findings) {
    Known before = ledger.service(service).orElseGet(() -> Known.nothing(service));
    SortedMap<String, Told> told = new TreeMap<>();
    for (String id : findings) {
      told.put(
          id,
          new Told(
              id,
              "xt-" + id,
              Kind.OVERWRITE_PENDING,
              Severity.HIGH,
              true,
              new TreeSet<>(List.of(Response.ANNOTATE)),
              new TreeSet<>(),
              1,
              "digest",
              "somebody changed something"));
    }
    Standing standing = new Standing(service, before.standing().version() + 1, told);
    ledger.advance(
        new Advance(
            Optional.empty(),
            before,
            new Known(before.service(), standing, before.revision() + 1),
            Optional.empty()));
    return standing;
  }

  @Test
  void every_service_is_handed_in_as_it_is_described() {
    assertThat(task.run(PLENTY)).isEqualTo(new Task.Progress(2, 2, 0, 0));

    assertThat(intake.of("Described")).singleElement().asString().contains(SHOP, WEB);
    assertThat(annotate.sent()).isEmpty();
  }

  @Test
  void one_service_that_cannot_be_described_keeps_no_other_from_it() {
    denied.add(SHOP);

    assertThat(task.run(PLENTY)).isEqualTo(new Task.Progress(2, 1, 1, 0));
    assertThat(intake.of("Described")).singleElement().asString().contains(WEB);
  }

  @Test
  void tags_as_they_should_be_are_left_alone() {
    tags.put(SHOP, GuardTags.onService(stands(SHOP, "xg-1")));
    stands(WEB);
    task.run(PLENTY);

    assertThat(annotate.sent()).isEmpty();
    assertThat(measures.values(Measure.TAGS_DIFFER)).containsExactly(0.0);
  }

  @Test
  void tags_that_somebody_took_away_are_told_to_whoever_annotates() {
    stands(SHOP, "xg-1");
    task.run(PLENTY);

    assertThat(annotate.sent())
        .containsExactly(
            "{\"source\":\"express-guard.sweep\",\"detail-type\":\"Annotate\","
                + "\"detail\":{\"service\":\""
                + SHOP
                + "\"}}");
    assertThat(measures.sum(Measure.TAGS_DIFFER)).isEqualTo(1);
  }

  @Test
  void tags_of_an_older_version_and_tags_of_what_is_over_are_told_too() {
    tags.put(SHOP, GuardTags.onService(stands(SHOP, "xg-1")));
    stands(SHOP, "xg-1", "xg-2");
    tags.put(WEB, GuardTags.onService(stands(WEB, "xg-3")));
    stands(WEB);
    task.run(PLENTY);

    assertThat(annotate.sent()).hasSize(2);
  }

  @Test
  void a_lock_and_the_tags_of_others_make_no_difference() {
    tags.put(SHOP, Map.of("express-guard:lock", "v1", "team", "shop"));
    stands(SHOP);
    task.run(PLENTY);

    assertThat(annotate.sent()).isEmpty();
  }

  @Test
  void a_response_that_was_never_noted_as_carried_out_is_told() {
    ResourceId service = ResourceId.ofArn(SHOP).orElseThrow();
    tags.put(SHOP, GuardTags.onService(moved(service, "xg-1")));
    task.run(PLENTY);

    assertThat(annotate.sent()).hasSize(1);
  }

  @Test
  void the_guards_own_tags_are_nothing_to_learn() {
    tags.put(SHOP, Map.of("express-guard:state", "v1.HIGH.1", "team", "shop"));
    task.run(PLENTY);

    assertThat(intake.of("Described"))
        .singleElement()
        .asString()
        .contains("\"team\"")
        .doesNotContain("express-guard:state");
  }
}
