package expressguard.function.annotate.mark;

import static expressguard.function.annotate.mark.Scene.BALANCER;
import static expressguard.function.annotate.mark.Scene.GROUP;
import static expressguard.function.annotate.mark.Scene.LISTENER;
import static expressguard.function.annotate.mark.Scene.OTHER_RULE;
import static expressguard.function.annotate.mark.Scene.RULE;
import static expressguard.function.annotate.mark.Scene.SHOP;
import static expressguard.function.annotate.mark.Scene.finding;
import static org.assertj.core.api.Assertions.assertThat;

import expressguard.conflict.Severity;
import expressguard.function.annotate.tag.MemoryTags;
import expressguard.function.annotate.tag.ResourceTags.Why;
import expressguard.inventory.ResourceId;
import expressguard.lambda.Outcome;
import expressguard.policy.Response;
import expressguard.standing.GuardTags;
import expressguard.standing.Told;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class AnnotatingTest {

  private static final String STATE = "express-guard:state";
  private static final String FINDING = "express-guard:finding";
  private static final Outcome DONE = new Outcome.Done();

  private final Scene scene = new Scene();
  private final MemoryTags tags = new MemoryTags(Scene.tagged());
  private final List<Pass> passes = new ArrayList<>();
  private final Annotating annotating = new Annotating(scene.ledger, tags, passes::add);

  private final Told grave = finding("xg-1", Severity.HIGH, 1, List.of(RULE, LISTENER));

  private String shared() {
    return GuardTags.findingOf(SHOP);
  }

  @Test
  void the_service_bears_the_state_and_its_resources_the_findings_about_them() {
    scene.stands(SHOP, grave, finding("xg-2", Severity.LOW, 1, List.of(GROUP)));

    assertThat(annotating.annotate(SHOP)).isEqualTo(DONE);

    assertThat(tags.on(SHOP)).isEqualTo(Map.of(STATE, "v1.HIGH.2", FINDING, "v1.xg-1.xg-2"));
    assertThat(tags.on(RULE)).isEqualTo(Map.of(shared(), "v1.xg-1"));
    assertThat(tags.on(LISTENER)).isEqualTo(Map.of(shared(), "v1.xg-1"));
    assertThat(tags.on(GROUP)).isEqualTo(Map.of(shared(), "v1.xg-2"));
    assertThat(tags.on(BALANCER)).isEmpty();
    assertThat(scene.ledger.applied(SHOP, Response.ANNOTATE)).isEqualTo(1);
  }

  @Test
  void the_service_comes_first() {
    scene.stands(SHOP, grave);
    annotating.annotate(SHOP);

    assertThat(tags.writes()).first().asString().startsWith("put SERVICE");
  }

  /** D12: the worker died after the write; the delivery comes again. */
  @Test
  void a_second_delivery_writes_nothing() {
    scene.stands(SHOP, grave);
    annotating.annotate(SHOP);
    List<String> before = List.copyOf(tags.writes());

    assertThat(annotating.annotate(SHOP)).isEqualTo(DONE);

    assertThat(tags.writes()).isEqualTo(before);
    assertThat(passes.getLast().written()).isZero();
  }

  @Test
  void all_tags_are_removed_when_the_findings_are_over() {
    tags.put(SHOP, new TreeMap<>(Map.of("express-guard:lock", "v1", "team", "shop")));
    scene.stands(SHOP, grave);
    annotating.annotate(SHOP);
    scene.stands(SHOP);

    assertThat(annotating.annotate(SHOP)).isEqualTo(DONE);

    assertThat(tags.on(SHOP)).isEqualTo(Map.of("express-guard:lock", "v1", "team", "shop"));
    assertThat(List.of(RULE, LISTENER, GROUP, BALANCER)).allMatch(one -> tags.on(one).isEmpty());
    assertThat(scene.ledger.applied(SHOP, Response.ANNOTATE)).isEqualTo(2);
  }

  @Test
  void closed_findings_and_those_for_other_responses_are_not_annotated() {
    scene.stands(
        SHOP,
        Scene.told("xg-1", Severity.HIGH, false, List.of(Response.ANNOTATE), 1, List.of(RULE)),
        Scene.told("xg-2", Severity.HIGH, true, List.of(Response.NOTIFY), 1, List.of(RULE)));

    assertThat(annotating.annotate(SHOP)).isEqualTo(DONE);

    assertThat(tags.writes()).isEmpty();
  }

  @Test
  void two_services_never_write_one_tag_of_what_they_share() {
    ResourceId web = Scene.service("web");
    MemoryTags both = new MemoryTags(List.of(SHOP, web, BALANCER, LISTENER, RULE, GROUP));
    Annotating worker = new Annotating(scene.ledger, both, passes::add);
    scene.stands(SHOP, grave);
    scene.stands(web, finding("xg-9", Severity.LOW, 1, List.of(LISTENER)));
    worker.annotate(SHOP);
    worker.annotate(web);
    scene.stands(SHOP);
    worker.annotate(SHOP);

    assertThat(both.on(LISTENER)).isEqualTo(Map.of(GuardTags.findingOf(web), "v1.xg-9"));
  }

  @Test
  void a_resource_of_another_hand_or_kind_is_told_and_not_tagged() {
    ResourceId group = Scene.id("arn:aws:ec2:eu-west-1:111122223333:security-group/sg-1");
    scene.stands(SHOP, finding("xg-1", Severity.LOW, 1, List.of(OTHER_RULE, group)));

    annotating.annotate(SHOP);

    assertThat(passes.getLast().untagged())
        .isEqualTo(
            Map.of(
                OTHER_RULE, "it is not the service's own",
                group, "its API is one more client and one more right"));
  }

  @Test
  void a_right_that_is_missing_on_one_resource_keeps_no_other_from_its_tag() {
    scene.stands(SHOP, grave);
    tags.refuse(LISTENER, Why.DENIED);

    assertThat(annotating.annotate(SHOP)).isEqualTo(DONE);

    assertThat(tags.on(RULE)).isNotEmpty();
    assertThat(passes.getLast().marked().stream().filter(Marked::isRefused).map(Marked::resource))
        .containsExactly(LISTENER);
  }

  @Test
  void a_resource_that_is_gone_is_done() {
    scene.stands(SHOP, grave);
    tags.refuse(RULE, Why.GONE);

    assertThat(annotating.annotate(SHOP)).isEqualTo(DONE);

    assertThat(passes.getLast().marked().stream().filter(Marked::isRefused)).isEmpty();
    assertThat(tags.on(LISTENER)).isNotEmpty();
  }

  @Test
  void what_a_service_shared_tells_no_more_of_it_when_it_is_gone() {
    scene.stands(SHOP, grave);
    annotating.annotate(SHOP);
    tags.refuse(SHOP, Why.GONE);

    assertThat(annotating.annotate(SHOP)).isEqualTo(DONE);

    assertThat(tags.on(LISTENER)).isEmpty();
    assertThat(tags.on(RULE)).isEmpty();
  }

  @Test
  void throttling_ends_the_pass_and_nothing_is_noted_as_applied() {
    scene.stands(SHOP, grave);
    tags.refuse(SHOP, Why.THROTTLED);

    assertThat(annotating.annotate(SHOP)).isInstanceOf(Outcome.Retry.class);

    assertThat(tags.writes()).isEmpty();
    assertThat(passes.getLast().marked()).hasSize(1);
    assertThat(scene.ledger.applied(SHOP, Response.ANNOTATE)).isZero();
  }

  @Test
  void an_outage_of_one_api_lets_the_rest_go_on_and_the_message_come_again() {
    scene.stands(SHOP, grave);
    tags.refuse(LISTENER, Why.UNAVAILABLE);

    assertThat(annotating.annotate(SHOP)).isInstanceOf(Outcome.Retry.class);

    assertThat(tags.on(RULE)).isNotEmpty();
    assertThat(scene.ledger.applied(SHOP, Response.ANNOTATE)).isZero();
  }

  @Test
  void a_service_that_nobody_knows_is_done() {
    assertThat(annotating.annotate(Scene.service("none"))).isEqualTo(DONE);
    assertThat(passes).isEmpty();
  }

  @Test
  void lookalikes_are_told_and_left_alone() {
    tags.put(SHOP, new TreeMap<>(Map.of("Express-Guard:STATE", "mine")));
    scene.stands(SHOP, grave);

    annotating.annotate(SHOP);

    assertThat(passes.getLast().marked().getFirst().lookalikes())
        .containsExactly("Express-Guard:STATE");
    assertThat(tags.on(SHOP)).containsEntry("Express-Guard:STATE", "mine");
  }
}
