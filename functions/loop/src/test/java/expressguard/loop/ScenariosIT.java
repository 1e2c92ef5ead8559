package expressguard.loop;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import expressguard.loop.story.ExpressStory;
import expressguard.simulator.gate.Denial;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What delivery, AWS and people do to the guard, on the whole path; the scenarios D1 to D15. */
final class ScenariosIT extends GuardIT {

  @Test
  void d1_any_order_and_repetition_of_deliveries_says_the_same_once() {
    List<List<String>> said = new ArrayList<>();
    for (long seed = 1; seed <= 2; seed++) {
      ExpressStory story = begun("order");
      story.ownRule("own.order-" + seed + ".example.com");
      story.ship("1.5.0");
      List<ObjectNode> events = new ArrayList<>(stack().held());
      events.addAll(List.copyOf(events));
      Collections.shuffle(events, new Random(seed));
      for (ObjectNode event : events) {
        stack().arrive(List.of(event));
        stack().settle();
      }
      List<JsonNode> announced = stack().announced(story.arn());
      assertThat(announced).extracting(one -> one.path("id").asText()).doesNotHaveDuplicates();
      said.add(announced.getLast().at("/finding/kind").isMissingNode() ? List.of() : open(story));
    }

    assertThat(said.get(0)).isNotEmpty().isEqualTo(said.get(1));
  }

  @Test
  void d4_express_modes_own_work_is_never_told() {
    ExpressStory story = begun("own-work");
    story.ship("1.5.0");
    story.ship("1.6.0");
    stack().settle();

    assertThat(stack().announced(story.arn())).isEmpty();
    assertThat(told(story)).isEmpty();
  }

  @Test
  void d5_one_human_among_all_that_autoscaling_does_is_found() {
    ExpressStory story = begun("noise");
    for (int tasks = 2; tasks <= 20; tasks++) {
      stack().account().world().scale(story.arn(), tasks);
    }
    story.desiredCount(7);
    stack().settle();

    assertThat(opened(story)).hasSize(1);
  }

  @Test
  void d6_a_record_without_its_parameters_stops_nothing() {
    ExpressStory story = begun("omitted");
    story.ownRule("own.omitted.example.com");
    List<ObjectNode> events = stack().held();
    events.forEach(
        event -> event.withObject("detail").putNull("requestParameters").put("omitted", true));
    stack().arrive(events);
    story.managedTagRemoved();
    stack().settle();

    assertThat(waiting("QuarantineQueue")).isEmpty();
    assertThat(waiting("IntakeDeadLetters")).isEmpty();
    assertThat(opened(story)).contains("MANAGED_TAG_LOST");
  }

  @Test
  void d7_the_guards_own_tags_set_nothing_off() {
    ExpressStory story = begun("self");
    story.managedTagRemoved();
    stack().settle();
    int said = stack().announced(story.arn()).size();
    List<JsonNode> own =
        stack().account().world().records().stream()
            .filter(record -> record.at("/userIdentity/arn").asText().contains("AnnotateRole"))
            .toList();

    assertThat(own).isNotEmpty();
    assertThat(stack().announced(story.arn())).hasSize(said);
    assertThat(waiting("IntakeQueue")).isEmpty();
  }

  @Test
  void d8_a_blocked_update_that_is_tried_again_and_again_is_one_thread() {
    ExpressStory story = begun("blocked");
    Denial denial =
        new Denial(
            "arn:aws:iam::123456789012:role/deployer",
            "ecs:UpdateExpressGatewayService",
            story.arn(),
            "",
            "a service control policy");
    stack().account().world().deny(denial);
    for (int attempt = 0; attempt < 10; attempt++) {
      assertThat(story.isShippingRefused("1.5.0")).isTrue();
      stack().settle();
    }
    stack().account().world().allow(denial);

    assertThat(stack().announced(story.arn()))
        .isNotEmpty()
        .allMatch(one -> one.at("/finding/kind").asText().equals("EXPRESS_DENIED"))
        .extracting(one -> one.path("thread").asText())
        .containsOnly(stack().announced(story.arn()).getFirst().path("thread").asText());
  }

  @Test
  void d9_a_failed_call_is_no_conflict() {
    ExpressStory story = begun("failed");
    story.refused();
    stack().settle();

    assertThat(stack().announced(story.arn())).isEmpty();
  }

  @Test
  void what_can_never_be_read_is_kept_aside_once_and_stops_nothing() {
    ExpressStory story = begun("poison");
    stack().queues().send(stack().template().arn("IntakeQueue"), "{\"source\": \"aws.ecs\", ");
    story.managedTagRemoved();
    stack().settle();

    assertThat(waiting("QuarantineQueue"))
        .singleElement()
        .satisfies(text -> assertThat(text).contains("sha256").doesNotContain("aws.ecs"));
    assertThat(waiting("IntakeDeadLetters")).isEmpty();
    assertThat(opened(story)).contains("MANAGED_TAG_LOST");
  }

  private List<String> open(ExpressStory story) {
    return stack().announced(story.arn()).stream()
        .filter(one -> one.path("open").asBoolean())
        .map(one -> one.at("/finding/kind").asText())
        .distinct()
        .sorted()
        .toList();
  }
}
