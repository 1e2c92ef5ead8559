package expressguard.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import expressguard.catalog.Catalog;
import expressguard.classify.Fact;
import expressguard.conflict.Kind;
import expressguard.conflict.Severity;
import expressguard.event.ApiCall;
import expressguard.event.Arn;
import expressguard.event.Basis;
import expressguard.event.Loss;
import expressguard.finding.Finding;
import expressguard.finding.Report;
import expressguard.history.Losses;
import expressguard.inventory.ResourceId;
import expressguard.standing.Change;
import expressguard.standing.Standing;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The record of a direct change never comes, and the deployment that it started tells of it. */
class LostEventTest {

  private final Story story = Story.named("sidecar");
  private final ApiCall lost =
      story.calls().stream()
          .filter(call -> call.key().eventName().equals("UpdateService"))
          .filter(call -> call.caller().invokedBy().isEmpty())
          .findFirst()
          .orElseThrow();
  private final ResourceId service = story.report().findings().getFirst().conflict().service();
  private final Instant began = lost.at().plusSeconds(3);

  private Loss loss(Instant at, String id, List<String> considered) {
    return new Loss(
        Arn.parse(service.toString()).orElseThrow(),
        Arn.parse(service.toString().replace(":service/", ":service-deployment/") + "/" + id)
            .orElseThrow(),
        at,
        lost.request().textAt("taskDefinition").orElse(""),
        considered);
  }

  private List<ApiCall> without() {
    return story.calls().stream().filter(call -> !call.equals(lost)).toList();
  }

  private static List<ApiCall> with(List<ApiCall> calls, ApiCall... more) {
    List<ApiCall> all = new ArrayList<>(calls);
    all.addAll(List.of(more));
    return all;
  }

  private static List<Finding> ofKind(Report report, Kind kind) {
    return report.findings().stream().filter(finding -> finding.conflict().kind() == kind).toList();
  }

  @Test
  void a_deployment_without_a_call_is_one_finding_that_names_it_and_nobody() {
    Report quiet = Story.report(without());
    Report report = Story.report(with(without(), loss(began, "d1", List.of()).call()));
    assertThat(report.findings()).hasSize(quiet.findings().size() + 1);
    assertThat(ofKind(report, Kind.EVENT_LOST))
        .singleElement()
        .satisfies(finding -> {
          assertThat(finding.conflict().severity()).isEqualTo(Severity.MEDIUM);
          assertThat(finding.conflict().leading().basis()).isEqualTo(Basis.OBSERVED);
          assertThat(finding.summary())
              .startsWith(
                  "`unknown (event lost)` started the `deployment d1` of `"
                      + service.name()
                      + "` at "
                      + began);
        });
  }

  @Test
  void the_record_that_turns_up_corrects_what_was_told_in_the_same_thread() {
    List<ApiCall> told = with(without(), loss(began, "d1", List.of()).call());
    Standing.Judgement first = judgement(Standing.none(service), told);
    Change opened =
        first.changes().stream().filter(LostEventTest::isLoss).findFirst().orElseThrow();

    Standing.Judgement second = judgement(first.standing(), with(told, lost));
    assertThat(second.changes())
        .filteredOn(change -> change.thread().equals(opened.thread()))
        .singleElement()
        .isInstanceOfSatisfying(
            Change.Changed.class,
            changed -> {
              assertThat(changed.before().kind()).isEqualTo(Kind.EVENT_LOST);
              assertThat(changed.finding().conflict().cause().leadingEvent())
                  .isEqualTo(lost.eventId());
              assertThat(changed.finding().conflict().notes())
                  .anyMatch(note -> note.contains("came late") && note.contains("`d1`"));
            });
    assertThat(second.changes()).noneMatch(LostEventTest::isLoss);

    Standing.Judgement again = judgement(second.standing(), with(told, lost, lost));
    assertThat(again.changes()).isEmpty();
  }

  @Test
  void what_is_found_is_the_same_whether_the_record_was_late_or_not() {
    Report late = Story.report(with(story.calls(), loss(began, "d1", List.of()).call()));
    assertThat(ids(late)).isEqualTo(ids(story.report()));
  }

  @Test
  void a_thread_that_was_begun_is_kept_when_the_loss_is_told_too_late() {
    Standing.Judgement first = judgement(Standing.none(service), story.calls());
    List<ApiCall> both = with(story.calls(), loss(began, "d1", List.of()).call());
    assertThat(judgement(first.standing(), both).changes()).isEmpty();
  }

  @Test
  void a_record_that_was_considered_does_not_explain_the_deployment() {
    Loss loss = loss(began, "d1", List.of(lost.eventId()));
    assertThat(ofKind(Story.report(with(story.calls(), loss.call())), Kind.EVENT_LOST)).hasSize(1);
  }

  @Test
  void one_record_explains_one_deployment() {
    Report report =
        Story.report(
            with(
                story.calls(),
                loss(began, "d1", List.of()).call(),
                loss(began.plusSeconds(60), "d2", List.of()).call()));
    assertThat(ofKind(report, Kind.EVENT_LOST))
        .singleElement()
        .satisfies(
            finding -> assertThat(finding.conflict().cause().leadingEvent()).isEqualTo("lost-d2"));
  }

  @Test
  void a_call_explains_the_deployments_of_minutes_around_it() {
    Fact fact = Fact.of(Catalog.standard(), lost).orElseThrow();
    assertThat(Losses.explains(fact, service, lost.at().plus(Duration.ofMinutes(5)))).isTrue();
    assertThat(Losses.explains(fact, service, lost.at().plus(Duration.ofMinutes(6)))).isFalse();
    assertThat(Losses.explains(fact, service, lost.at().minus(Duration.ofMinutes(6)))).isFalse();
    Fact loss = Fact.of(Catalog.standard(), loss(began, "d1", List.of()).call()).orElseThrow();
    assertThat(Losses.explains(loss, service, began)).isFalse();
  }

  @Test
  void the_fact_of_a_loss_is_kept_whole() {
    Loss loss = loss(began, "d1", List.of("b", "a"));
    assertThat(Fact.of(Catalog.standard(), loss.call()).flatMap(fact -> Loss.of(fact.call())))
        .contains(loss);
    assertThat(Loss.of(lost)).isEmpty();
  }

  private Standing.Judgement judgement(Standing before, List<ApiCall> calls) {
    List<Finding> own =
        Story.report(calls).findings().stream()
            .filter(finding -> finding.conflict().service().equals(service))
            .toList();
    return before.after(own, 100);
  }

  private static boolean isLoss(Change change) {
    return change instanceof Change.Opened(_, var finding)
        && finding.conflict().kind() == Kind.EVENT_LOST;
  }

  private static List<String> ids(Report report) {
    return report.findings().stream().map(Finding::id).toList();
  }
}
