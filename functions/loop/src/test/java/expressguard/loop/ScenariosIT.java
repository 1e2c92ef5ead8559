package expressguard.loop;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import expressguard.loop.account.Envelope;
import expressguard.loop.queue.Queues;
import expressguard.loop.story.ExpressStory;
import expressguard.sandbox.Answer;
import expressguard.simulator.gate.Denial;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.sqs.model.Message;

/** What AWS and people do, on the whole path. */
final class ScenariosIT extends GuardIT {

  /** Services behind one load balancer, and more refusals than the SDK's own retries. */
  private static final int SERVICES = 4;

  private static final int TRIES = 20;

  @Test
  void d2_of_two_calls_in_one_second_nobody_is_said_to_be_first() {
    List<List<String>> said = new ArrayList<>();
    for (boolean turned : List.of(false, true)) {
      ExpressStory story = begun("second");
      story.sidecar();
      story.logGroup();
      List<ObjectNode> events = new ArrayList<>(stack().held());
      int direct = placeOf("UpdateService", events);
      int express = placeOf("UpdateExpressGatewayService", events);
      events
          .get(express)
          .withObject("/detail")
          .put("eventTime", events.get(direct).at("/detail/eventTime").asText());
      if (turned) {
        Collections.swap(events, direct, express);
      }
      stack().arrive(events);
      stack().settle();

      assertThat(announced(story)).anyMatch(one -> one.toString().contains("Order unknown"));
      said.add(opened(story).stream().sorted().toList());
    }

    assertThat(said.get(0)).isNotEmpty().isEqualTo(said.get(1));
  }

  private static int placeOf(String call, List<ObjectNode> events) {
    return events.stream()
        .map(event -> event.at("/detail/eventName").asText())
        .toList()
        .indexOf(call);
  }

  @Test
  void d3_a_direct_call_during_a_deployment_is_told_as_such_with_both_who_made_them() {
    ExpressStory story = begun("during");
    story.shipping("1.5.0");
    story.sidecarMeanwhile();
    story.deployed();
    stack().settle();

    assertThat(opened(story)).contains("OVERWRITE_PENDING");
    assertThat(announced(story).getLast().toString())
        .contains("DURING_DEPLOYMENT", "user/bob", "deployer");
  }

  @Test
  void d4_express_modes_own_work_is_never_told() {
    ExpressStory story = begun("own-work");
    story.ship("1.5.0");
    story.ship("1.6.0");
    stack().settle();

    assertThat(announced(story)).isEmpty();
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
  void d7_the_guards_own_tags_set_nothing_off() {
    ExpressStory story = begun("self");
    story.managedTagRemoved();
    stack().settle();
    int said = announced(story).size();
    List<JsonNode> own =
        stack().account().world().records().stream()
            .filter(record -> record.at("/userIdentity/arn").asText().contains("AnnotateRole"))
            .toList();

    assertThat(own).isNotEmpty();
    assertThat(announced(story)).hasSize(said);
    assertThat(waiting("IntakeQueue")).isEmpty();
  }

  @Test
  void ten_thousand_of_the_guards_own_calls_set_nothing_off_even_where_a_rule_let_them_in() {
    ExpressStory story = begun("own");
    story.managedTagRemoved();
    stack().settle();
    List<JsonNode> said = stack().announced();
    JsonNode own =
        stack().account().world().records().stream()
            .filter(record -> record.at("/userIdentity/arn").asText().contains("AnnotateRole"))
            .findFirst()
            .orElseThrow();
    String arn = stack().template().arn("IntakeQueue");

    for (int batch = 0; batch < 100; batch++) {
      List<Message> messages = new ArrayList<>();
      for (int message = 0; message < 100; message++) {
        ObjectNode again = own.deepCopy();
        again.put("eventID", new UUID(batch, message).toString());
        messages.add(
            Message.builder().messageId("m" + message).body(Envelope.of(again).toString()).build());
      }
      assertThat(stack().functions().get("DetectFunction").invoke(Queues.event(arn, messages)))
          .isEqualTo(new Answer.Given("{\"batchItemFailures\":[]}"));
    }
    stack().settle();

    assertThat(stack().announced()).isEqualTo(said);
    assertThat(told(story)).hasSize(1);
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

    assertThat(announced(story))
        .isNotEmpty()
        .allMatch(one -> one.at("/finding/kind").asText().equals("EXPRESS_DENIED"))
        .extracting(one -> one.path("thread").asText())
        .containsOnly(announced(story).getFirst().path("thread").asText());
  }

  @Test
  void d9_a_failed_call_is_no_conflict() {
    ExpressStory story = begun("failed");
    story.refused();
    stack().settle();

    assertThat(announced(story)).isEmpty();
  }

  @Test
  void d11_an_update_of_the_image_alone_raises_no_alarm_over_a_sidecar() {
    ExpressStory story = begun("image");
    story.sidecar();
    stack().settle();
    assertThat(opened(story)).containsExactly("OVERWRITE_PENDING");
    int said = announced(story).size();

    story.ship("1.5.0");
    stack().settle();
    assertThat(announced(story)).hasSize(said);

    story.logGroup();
    stack().settle();
    assertThat(opened(story)).contains("OVERWRITTEN");
  }

  @Test
  void d13_what_is_throttled_is_tagged_in_the_end_and_told_once() {
    List<ExpressStory> stories = new ArrayList<>();
    for (int service = 0; service < SERVICES; service++) {
      stories.add(begun("throttled-" + service));
    }
    stack().account().throttleTagging(TRIES);
    stories.forEach(ExpressStory::sidecar);
    stack().settle();

    assertThat(stack().account().throttledTriesLeft()).isZero();
    assertThat(stories)
        .allSatisfy(story -> {
          assertThat(story.tags()).containsKeys("express-guard:state", "express-guard:finding");
          assertThat(opened(story)).containsExactly("OVERWRITE_PENDING");
        });
    assertThat(waiting("AnnotateDeadLetters")).isEmpty();
  }

  @Test
  void d14_a_tag_that_somebody_takes_off_is_put_back_by_the_sweep() {
    ExpressStory story = begun("retag");
    story.managedTagRemoved();
    stack().settle();
    story.untag("express-guard:state");
    stack().settle();
    assertThat(story.tags()).doesNotContainKey("express-guard:state");

    sweep();

    assertThat(story.tags()).containsKey("express-guard:state");
  }

  @Test
  void what_stands_in_environment_and_command_is_in_no_table_log_message_or_tag() {
    ExpressStory story = begun("secret");
    story.sidecar();
    story.logGroup();
    stack().settle();
    List<String> told = told(story);

    assertThat(stack().account().world().records().toString()).contains(ExpressStory.SECRET);
    assertThat(told).isNotEmpty();
    assertThat(stack().kept()).contains("DB_PASSWORD");
    assertThat(
            List.of(
                stack().kept(),
                stack().functions().printed(),
                stack().announced().toString(),
                told.toString(),
                story.tags().toString()))
        .allSatisfy(text -> assertThat(text).isNotBlank().doesNotContain(ExpressStory.SECRET));
  }
}
