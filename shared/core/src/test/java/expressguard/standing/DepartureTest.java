package expressguard.standing;

import static org.assertj.core.api.Assertions.assertThat;

import expressguard.catalog.Calls;
import expressguard.catalog.Catalog;
import expressguard.classify.Fact;
import expressguard.event.ApiCall;
import expressguard.event.Outcome;
import expressguard.inventory.ResourceId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A service is let go a while after the last Express call has deleted it, and never else. */
class DepartureTest {

  private static final String WEB = Calls.ecs("service/default/web");
  private static final ResourceId ID = ResourceId.ofArn(WEB).orElseThrow();
  private static final Instant START = Instant.parse("2026-11-20T10:00:00Z");
  private static final Departure DEPARTURE = new Departure(Duration.ofDays(1));

  private final List<Fact> facts = new ArrayList<>();

  private void called(int hour, String name) {
    called(hour, name, WEB, new Outcome.Succeeded());
  }

  private void called(int hour, String name, String service, Outcome outcome) {
    ApiCall plain = Calls.of("ecs", name, "serviceArn", service).call();
    Instant at = START.plus(Duration.ofHours(hour));
    ApiCall call =
        new ApiCall(
            "e-" + facts.size(),
            at,
            plain.key(),
            plain.account(),
            plain.region(),
            plain.caller(),
            outcome,
            plain.request(),
            plain.response(),
            plain.additional(),
            plain.apiVersion(),
            plain.resources());
    facts.add(Fact.of(Catalog.standard(), call).orElseThrow());
  }

  private boolean isDue(int hour) {
    return DEPARTURE.isDue(ID, facts, START.plus(Duration.ofHours(hour)));
  }

  @Test
  void after_its_time_and_not_before() {
    called(0, "UpdateExpressGatewayService");
    assertThat(isDue(1000)).as("not deleted").isFalse();
    called(1, "DeleteExpressGatewayService");
    assertThat(isDue(24)).isFalse();
    assertThat(isDue(25)).isTrue();
    called(3, "DeleteExpressGatewayService");
    assertThat(isDue(26)).as("deleted again").isFalse();
    assertThat(isDue(27)).isTrue();
  }

  @Test
  void not_when_it_came_back() {
    called(2, "DeleteExpressGatewayService");
    assertThat(isDue(1000)).isTrue();
    called(3, "CreateExpressGatewayService");
    assertThat(isDue(1000)).isFalse();
  }

  /** AWS lists it no more, so it was not the update that came last. */
  @Test
  void also_when_it_was_updated_in_the_second_of_its_deletion() {
    called(1, "DeleteExpressGatewayService");
    called(1, "UpdateExpressGatewayService");
    assertThat(isDue(24)).isFalse();
    assertThat(isDue(25)).isTrue();
  }

  @Test
  void other_calls_do_not_matter() {
    called(1, "DeleteExpressGatewayService", WEB + "-2", new Outcome.Succeeded());
    called(1, "DeleteExpressGatewayService", WEB, new Outcome.Failed("ClientException", "busy"));
    called(1, "DeleteService");
    assertThat(isDue(1000)).isFalse();
    called(2, "DeleteExpressGatewayService");
    called(3, "UpdateExpressGatewayService", WEB, new Outcome.Failed("ClientException", "gone"));
    called(3, "UpdateExpressGatewayService", WEB + "-2", new Outcome.Succeeded());
    called(3, "UpdateService");
    assertThat(isDue(1000)).isTrue();
  }

  @Test
  void the_usual_time_is_that_of_cloudtrails_event_history() {
    called(0, "DeleteExpressGatewayService");
    assertThat(Departure.standard().isDue(ID, facts, START.plus(Duration.ofDays(90)))).isTrue();
    assertThat(Departure.standard().isDue(ID, facts, START.plus(Duration.ofDays(89)))).isFalse();
  }
}
