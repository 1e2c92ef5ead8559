package expressguard.loop;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import expressguard.loop.account.Emulator;
import expressguard.loop.queue.Queues;
import expressguard.loop.story.ExpressStory;
import expressguard.sandbox.Answer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.sqs.model.Message;

/**
 * What delivery does to the guard, on the whole path: order, repetition, gaps, loss and crashes.
 */
final class DeliveryIT extends GuardIT {

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
      List<JsonNode> announced = announced(story);
      assertThat(announced).extracting(one -> one.path("id").asText()).doesNotHaveDuplicates();
      said.add(announced.getLast().at("/finding/kind").isMissingNode() ? List.of() : open(story));
    }

    assertThat(said.get(0)).isNotEmpty().isEqualTo(said.get(1));
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
  void d12_a_crash_between_a_tag_and_its_mark_is_made_good_and_told_once() {
    ExpressStory story = begun("crash");
    stack().account().once("TagResource", () -> stack().functions().crash("AnnotateFunction"));
    story.managedTagRemoved();
    stack().settle();

    assertThat(story.tags()).containsKeys("express-guard:state", "express-guard:finding");
    assertThat(opened(story)).containsExactly("MANAGED_TAG_LOST");
    assertThat(told(story)).hasSize(1);
    assertThat(waiting("AnnotateDeadLetters")).isEmpty();
  }

  @Test
  void d15_a_call_that_never_came_is_found_by_its_deployment_and_told_once() {
    ExpressStory story = begun("lost");
    sweptFromTheBeginning();
    story.sidecar();
    List<ObjectNode> events = stack().held();
    List<ObjectNode> lost =
        events.stream()
            .filter(event -> event.at("/detail/eventName").asText().equals("UpdateService"))
            .toList();
    assertThat(lost).hasSize(1);
    stack().arrive(events.stream().filter(event -> !lost.contains(event)).toList());
    stack().settle();
    assertThat(opened(story)).isEmpty();

    sweep();
    List<String> found = opened(story);
    assertThat(found).contains("OVERWRITE_PENDING");

    stack().arrive(lost);
    sweep();
    assertThat(opened(story)).isEqualTo(found);
  }

  @Test
  void a_lost_call_that_no_deployment_tells_of_is_found_in_a_round() {
    ExpressStory story = begun("alone");
    story.managedTagRemoved();
    assertThat(stack().held()).isNotEmpty();
    stack().settle();
    assertThat(opened(story)).isEmpty();

    roundBeyond(Emulator.REGION, "RemoveA");
    sweep();
    assertThat(opened(story)).contains("MANAGED_TAG_LOST");
  }

  @Test
  void a_lost_deletion_is_found_by_the_next_sweep_and_ends_what_was_open() {
    ExpressStory story = begun("gone");
    story.managedTagRemoved();
    stack().settle();
    assertThat(open(story)).contains("MANAGED_TAG_LOST");

    story.deleted();
    assertThat(stack().held()).isNotEmpty();
    stack().settle();
    assertThat(open(story)).contains("MANAGED_TAG_LOST");

    roundBeyond("deletions", "A");
    sweep();
    assertThat(announced(story).getLast().path("open").asBoolean()).isFalse();
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

  @Test
  void a_megabyte_is_read_where_it_can_be_and_else_kept_aside() {
    ExpressStory story = begun("large");
    story.managedTagRemoved();
    ObjectNode event =
        stack().held().stream()
            .filter(one -> one.at("/detail/eventName").asText().equals("RemoveTags"))
            .findFirst()
            .orElseThrow();
    String arn = stack().template().arn("IntakeQueue");

    ObjectNode wide = event.deepCopy();
    ArrayNode list = wide.withObject("/detail/requestParameters").putArray("list");
    for (int item = 0; item < 10; item++) {
      list.add("x".repeat(100_000));
    }
    ObjectNode tall = event.deepCopy();
    tall.withObject("/detail/requestParameters").put("text", "x".repeat(1_000_000));
    List<Message> messages =
        List.of(
            Message.builder().messageId("long").body(tall.toString()).build(),
            Message.builder().messageId("wide").body(wide.toString()).build());
    assertThat(stack().functions().get("DetectFunction").invoke(Queues.event(arn, messages)))
        .isEqualTo(new Answer.Given("{\"batchItemFailures\":[]}"));
    stack().settle();

    assertThat(waiting("QuarantineQueue"))
        .singleElement()
        .satisfies(text -> assertThat(text).contains("sha256").doesNotContain("xxx"));
    assertThat(opened(story)).contains("MANAGED_TAG_LOST");
  }

  @Test
  void what_the_quarantine_cannot_take_comes_again_and_ends_with_the_dead_letters() {
    ExpressStory story = begun("full");
    String quarantine = stack().template().arn("QuarantineQueue");
    stack().queues().remove(quarantine);
    stack().queues().send(stack().template().arn("IntakeQueue"), "{\"source\": \"aws.ecs\", ");
    story.managedTagRemoved();
    stack().settle();

    assertThat(waiting("IntakeDeadLetters")).containsExactly("{\"source\": \"aws.ecs\", ");
    assertThat(opened(story)).contains("MANAGED_TAG_LOST");
  }

  @Test
  void heartbeats_come_back_from_here_and_by_way_of_us_east_1() {
    sweep();
    sweep();

    assertThat(stack().kept()).contains("back from us-east-1");
    assertThat(stack().functions().printed()).doesNotContain("did not come back");
    assertThat(waiting("IntakeQueue")).isEmpty();
    assertThat(waiting("QuarantineQueue")).isEmpty();
  }

  @Override
  protected Map<String, String> parameters() {
    Map<String, String> parameters = new HashMap<>(super.parameters());
    parameters.put("Forwarder", "yes");
    return parameters;
  }

  private List<String> open(ExpressStory story) {
    return announced(story).stream()
        .filter(one -> one.path("open").asBoolean())
        .map(one -> one.at("/finding/kind").asText())
        .distinct()
        .sorted()
        .toList();
  }
}
