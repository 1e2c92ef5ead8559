package expressguard.loop;

import static org.assertj.core.api.Assertions.assertThat;

import expressguard.loop.story.ExpressStory;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * The seed's stories on the whole path: a real client's call, the simulator in front of an
 * emulator, the template's rules, queues and functions, and what can be seen of it in the end.
 */
final class LoopIT extends GuardIT {

  @AfterEach
  void what_was_said_is_what_a_backtest_of_the_same_records_says() {
    List<String> roles =
        stack().template().ofType("AWS::IAM::Role").keySet().stream()
            .map(role -> stack().template().arn(role))
            .toList();

    assertThat(Backtest.announced(stack().announced()))
        .isEqualTo(Backtest.open(stack().account().world().records(), roles));
  }

  @Test
  void a_sidecar_loses_its_log_routing_to_an_update() {
    ExpressStory story = begun("sidecar");
    assertThat(announced(story)).isEmpty();

    story.sidecar();
    stack().settle();
    assertThat(opened(story)).contains("OVERWRITE_PENDING");
    assertThat(story.tags()).containsKeys("express-guard:state", "express-guard:finding");

    story.logGroup();
    stack().settle();
    assertThat(opened(story)).contains("OVERWRITTEN");
    assertThat(told(story))
        .anySatisfy(text -> assertThat(text).contains("overwritten", "logConfiguration"));
  }

  @Test
  void d10_a_custom_domain_of_three_calls_in_two_Regions_is_one_thread() {
    ExpressStory story = begun("domain");

    story.customDomain("www.domain.example.com");
    stack().settle();

    assertThat(opened(story)).containsExactly("CUSTOM_DOMAIN");
    assertThat(announced(story))
        .extracting(one -> one.path("thread").asText())
        .containsOnly(announced(story).getFirst().path("thread").asText());
    assertThat(announced(story).getLast().at("/finding/calls").toString())
        .contains("ModifyRule", "AddListenerCertificates", "ChangeResourceRecordSets");
  }

  @Test
  void a_rule_of_ones_own_is_pinned_and_then_strands_its_visitors() {
    ExpressStory story = begun("stranding");

    story.ownRule("own.stranding.example.com");
    stack().settle();
    assertThat(opened(story)).contains("PINNED_TARGET_GROUP");

    story.ship("1.5.0");
    stack().settle();
    assertThat(kinds(story)).contains("STRANDED");
    assertThat(told(story)).isNotEmpty();
  }

  @Test
  void a_lost_managed_tag_is_told_and_marked() {
    ExpressStory story = begun("tag");

    story.managedTagRemoved();
    stack().settle();

    assertThat(opened(story)).contains("MANAGED_TAG_LOST");
    assertThat(told(story)).isNotEmpty();
    assertThat(story.tags()).containsKey("express-guard:finding");
  }
}
