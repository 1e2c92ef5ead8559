package expressguard.ledger.settle;

import static org.assertj.core.api.Assertions.assertThat;

import expressguard.event.ApiCall;
import expressguard.event.Data;
import expressguard.finding.Evaluation;
import expressguard.guard.GuardRoles;
import expressguard.guard.GuardStack;
import expressguard.inventory.Inventory;
import expressguard.inventory.ResourceId;
import expressguard.ledger.Recorded;
import expressguard.ledger.memory.MemoryLedger;
import expressguard.preflight.Preflight;
import expressguard.preflight.ProposedUpdate;
import expressguard.preflight.plan.Plan;
import expressguard.testkit.Story;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A ledger gives the plan that an archive of the same records gives. */
class RememberedTest {

  private static final List<Data> UPDATES =
      List.of(
          Data.members(
              Map.of(
                  "primaryContainer",
                  Data.members(
                      Map.of("image", Data.text("web:9"), "containerPort", Data.text("81"))))),
          Data.members(Map.of("healthCheckPath", Data.text("/"), "memory", Data.text("512"))),
          Data.members(
              Map.of("scalingTarget", Data.members(Map.of("maxTaskCount", Data.text("7"))))));

  static List<Story> stories() {
    return Story.all();
  }

  @ParameterizedTest
  @MethodSource("stories")
  void of_each_story(Story story) {
    equal(story.calls());
  }

  @ParameterizedTest
  @MethodSource("stories")
  void of_each_story_in_any_order(Story story) {
    equal(Recorded.shuffled(story.calls(), 3));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void of_worlds_of_chance(long seed) {
    equal(Recorded.world(seed, 30));
  }

  @Test
  void of_a_service_that_it_does_not_know_nothing_is_known() {
    ResourceId nowhere =
        ResourceId.ofArn("arn:aws:ecs:eu-west-1:111122223333:service/default/nowhere")
            .orElseThrow();

    assertThat(remembered(new MemoryLedger(), List.of(nowhere)).inventory().services()).isEmpty();
  }

  private static void equal(List<ApiCall> calls) {
    MemoryLedger ledger = new MemoryLedger();
    Settling settling = Settlings.of(ledger, Policies.all().getFirst());
    Recorded.facts(calls).forEach(settling::fact);
    Evaluation archive =
        Evaluation.of(Recorded.CATALOG, Inventory.empty(), calls, GuardRoles.none());

    assertThat(ledger.services()).isNotEmpty();
    for (ResourceId service : ledger.services()) {
      if (GuardStack.is(service)) {
        assertThat(remembered(ledger, List.of(service)).inventory().services()).isEmpty();
        continue;
      }
      for (Data update : UPDATES) {
        assertThat(lines(remembered(ledger, List.of(service)), service, update))
            .isEqualTo(lines(archive, service, update));
      }
    }
  }

  private static Evaluation remembered(MemoryLedger ledger, List<ResourceId> services) {
    return Remembered.of(ledger, Recorded.CATALOG, GuardRoles.none(), services, Inventory.empty());
  }

  private static List<String> lines(Evaluation evaluation, ResourceId service, Data update) {
    Plan plan =
        Preflight.plan(
            Recorded.CATALOG, evaluation, new ProposedUpdate(service, update), List.of());
    return plan.rows().stream().map(Object::toString).toList();
  }
}
