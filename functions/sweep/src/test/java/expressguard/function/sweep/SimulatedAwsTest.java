package expressguard.function.sweep;

import static org.assertj.core.api.Assertions.assertThat;

import expressguard.aws.Asked;
import expressguard.aws.Described;
import expressguard.aws.ExpressServices;
import expressguard.aws.Refusal;
import expressguard.aws.history.Pacing;
import expressguard.aws.history.RecordedCalls;
import expressguard.catalog.Catalog;
import expressguard.function.sweep.alive.Canary;
import expressguard.function.sweep.alive.EcsCanary;
import expressguard.function.sweep.deployment.Deployment;
import expressguard.function.sweep.deployment.EcsDeployments;
import expressguard.function.sweep.history.CallHistory;
import expressguard.function.sweep.history.CloudTrailHistory;
import expressguard.function.sweep.history.Found;
import expressguard.function.sweep.inventory.EcsServices;
import expressguard.inventory.ResourceId;
import expressguard.inventory.ResourceType;
import expressguard.simulator.Simulator;
import expressguard.simulator.http.Face;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.cloudtrail.CloudTrailClient;
import software.amazon.awssdk.services.ecs.EcsClient;

/** The sweep's adapters with the real SDK over HTTP. */
@SuppressWarnings("unchecked") // The SDK's builders take consumers as varargs.
class SimulatedAwsTest {

  private static final Instant LONG_AGO = Instant.parse("2020-01-01T00:00:00Z");
  private static final Instant LONG_AFTER = Instant.parse("2090-01-01T00:00:00Z");

  private Face face;
  private EcsClient ecs;
  private ResourceId service;

  @BeforeEach
  void open() throws IOException, InterruptedException {
    face = Simulator.open(List.of());
    ecs = Emulator.client(EcsClient.builder(), face.address());
    String arn =
        ecs.createExpressGatewayService(request ->
                request
                    .serviceName("shop")
                    .infrastructureRoleArn("arn:aws:iam::111122223333:role/infrastructure")
                    .executionRoleArn("arn:aws:iam::111122223333:role/execution")
                    .primaryContainer(main -> main.image("shop:1")))
            .service()
            .serviceArn();
    service = ResourceId.ofArn(arn).orElseThrow();
    advance("PT20M");
  }

  @AfterEach
  void close() {
    ecs.close();
    face.close();
  }

  private void advance(String duration) throws IOException, InterruptedException {
    try (HttpClient http = HttpClient.newHttpClient()) {
      URI clock = face.address().resolve("/_simulator/advance");
      http.send(
          HttpRequest.newBuilder(clock).POST(HttpRequest.BodyPublishers.ofString(duration)).build(),
          HttpResponse.BodyHandlers.ofString());
    }
  }

  private static <T> T answer(Asked<T> asked) {
    return switch (asked) {
      case Asked.Answered<T>(var value) -> value;
      case Asked.Refused<T>(var refusal) -> throw new AssertionError(refusal);
    };
  }

  @Test
  void deployments_are_those_of_the_service_in_the_time() throws Exception {
    EcsDeployments deployments = new EcsDeployments(ecs);
    List<Deployment> first = answer(deployments.of(service, LONG_AGO, LONG_AFTER));
    advance("PT1H");
    ecs.updateService(request -> request.service(service.toString()).forceNewDeployment(true));
    List<Deployment> both = answer(deployments.of(service, LONG_AGO, LONG_AFTER));

    assertThat(first).hasSize(1);
    assertThat(both).hasSize(2).startsWith(first.getFirst());
    Instant between = first.getFirst().began().plusSeconds(1800);
    assertThat(answer(deployments.of(service, between, LONG_AFTER)))
        .containsExactly(both.getLast());
    assertThat(answer(deployments.taskDefinition(both.getLast().revision())))
        .contains(":task-definition/");
  }

  @Test
  void a_service_that_is_gone_had_no_deployments() {
    ResourceId gone =
        new ResourceId(
            ResourceType.SERVICE, service.account(), service.region(), service.name() + "x");

    assertThat(answer(new EcsDeployments(ecs).of(gone, LONG_AGO, LONG_AFTER))).isEmpty();
  }

  @Test
  void services_are_listed_and_described_one_by_one() {
    EcsServices services = new EcsServices(new ExpressServices(ecs));

    assertThat(answer(services.arns())).containsExactly(service.toString());
    Described described = answer(services.one(service.toString()));
    assertThat(described.inventory().service(service)).isPresent();
    assertThat(described.outputs()).hasSize(2);
    assertThat(services.one(service + "x"))
        .isInstanceOfSatisfying(
            Asked.Refused.class,
            refused ->
                assertThat(refused.refusal().kind()).isEqualTo(Refusal.Kind.UNKNOWN_SERVICE));
  }

  @Test
  void the_event_history_is_read_over_its_pages_and_only_in_the_time() throws Exception {
    for (int call = 0; call < 60; call++) {
      ecs.updateService(request -> request.service(service.toString()).desiredCount(2));
    }
    ecs.updateService(request -> request.service(service.toString()).forceNewDeployment(true));
    try (CloudTrailClient trail = Emulator.client(CloudTrailClient.builder(), face.address())) {
      Pacing atOnce = new Pacing(Duration.ZERO, System::nanoTime, nanos -> {});
      CloudTrailHistory history =
          new CloudTrailHistory(
              new RecordedCalls(trail, atOnce, (pages, events) -> {}), Catalog.standard());
      List<Found> found = answer(history.calls("UpdateService", LONG_AGO, LONG_AFTER));

      assertThat(found).hasSizeGreaterThan(60);
      assertThat(found).extracting(one -> one.fact().call().eventId()).doesNotHaveDuplicates();
      assertThat(found).allMatch(one -> one.record().contains(one.fact().call().eventId()));
      Instant last = found.getFirst().fact().call().at();
      assertThat(answer(history.calls("UpdateService", last, LONG_AFTER))).hasSize(1);
      assertThat(answer(history.calls("UpdateService", LONG_AGO, LONG_AGO))).isEmpty();
      assertThat(answer(history.calls("StopTask", LONG_AGO, LONG_AFTER))).isEmpty();
    }
  }

  /** A name that is called all the time must not take a whole sweep, and every one after it. */
  @Test
  void of_a_name_with_very_many_calls_the_newest_are_read() throws Exception {
    for (int call = 0; call < 60; call++) {
      ecs.updateService(request -> request.service(service.toString()).desiredCount(2));
    }
    try (CloudTrailClient trail = Emulator.client(CloudTrailClient.builder(), face.address())) {
      Pacing atOnce = new Pacing(Duration.ZERO, System::nanoTime, nanos -> {});
      RecordedCalls calls = new RecordedCalls(trail, atOnce, (pages, events) -> {});
      CallHistory whole = new CloudTrailHistory(calls, Catalog.standard());
      CallHistory newest = new CloudTrailHistory(calls, Catalog.standard(), 1);

      assertThat(answer(newest.calls("UpdateService", LONG_AGO, LONG_AFTER)))
          .isEqualTo(answer(whole.calls("UpdateService", LONG_AGO, LONG_AFTER)).subList(0, 50));
    }
  }

  @Test
  void the_canary_bears_the_time_of_the_beat() {
    String canary =
        ecs.createCluster(request -> request.clusterName("canary")).cluster().clusterArn();
    Instant now = Instant.parse("2026-11-20T10:00:00Z");

    assertThat(answer(new EcsCanary(ecs, canary).beat(now))).isEqualTo(now);
    assertThat(ecs.listTagsForResource(request -> request.resourceArn(canary)).tags())
        .extracting(tag -> tag.key() + "=" + tag.value())
        .contains(Canary.KEY + "=2026-11-20T10:00:00Z");
  }
}
