package expressguard.function.sweep.alive;

import static org.assertj.core.api.Assertions.assertThat;

import expressguard.aws.Asked;
import expressguard.function.sweep.Emulator;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.cloudtrail.CloudTrailClient;
import software.amazon.awssdk.services.cloudtrail.model.ReadWriteType;

@SuppressWarnings("unchecked") // The SDK's builders take consumers as varargs.
class CloudTrailTrailsIT {

  private final String name = "t" + Long.toHexString(System.nanoTime());
  private final CloudTrailClient cloudTrail =
      Emulator.client(CloudTrailClient.builder(), Emulator.endpoint());

  @BeforeEach
  void create() throws IOException, InterruptedException {
    try (HttpClient http = HttpClient.newHttpClient()) {
      http.send(
          HttpRequest.newBuilder(Emulator.endpoint().resolve("/" + name))
              .PUT(HttpRequest.BodyPublishers.noBody())
              .build(),
          HttpResponse.BodyHandlers.discarding());
    }
    cloudTrail.createTrail(request -> request.name(name).s3BucketName(name));
  }

  @AfterEach
  void delete() {
    cloudTrail.deleteTrail(request -> request.name(name));
    cloudTrail.close();
  }

  private Trail trail(String region) {
    return switch (new CloudTrailTrails(cloudTrail, region).all()) {
      case Asked.Answered<List<Trail>>(var found) ->
          found.stream().filter(one -> one.name().equals(name)).findFirst().orElseThrow();
      case Asked.Refused<List<Trail>>(var refusal) -> throw new AssertionError(refusal);
    };
  }

  @Test
  void a_new_trail_suffices_once_it_logs_and_only_in_its_region() {
    assertThat(trail("eu-west-1").suffices()).isFalse();

    cloudTrail.startLogging(request -> request.name(name));
    assertThat(trail("eu-west-1").suffices()).isTrue();
    assertThat(trail("us-east-1").suffices()).isFalse();

    cloudTrail.stopLogging(request -> request.name(name));
    assertThat(trail("eu-west-1").suffices()).isFalse();
  }

  @Test
  void a_trail_that_records_reads_alone_does_not_suffice() {
    cloudTrail.startLogging(request -> request.name(name));
    cloudTrail.putEventSelectors(request ->
        request
            .trailName(name)
            .eventSelectors(
                one -> one.includeManagementEvents(true).readWriteType(ReadWriteType.READ_ONLY)));

    assertThat(trail("eu-west-1").suffices()).isFalse();
  }

  @Test
  void advanced_selectors_count_as_they_are_meant() {
    cloudTrail.startLogging(request -> request.name(name));
    cloudTrail.putEventSelectors(request ->
        request
            .trailName(name)
            .advancedEventSelectors(one ->
                one.fieldSelectors(
                    field -> field.field("eventCategory").equalsValue("Management"))));
    assertThat(trail("eu-west-1").suffices()).isTrue();

    cloudTrail.putEventSelectors(request ->
        request
            .trailName(name)
            .advancedEventSelectors(one ->
                one.fieldSelectors(
                    field -> field.field("eventCategory").equalsValue("Management"),
                    field -> field.field("readOnly").equalsValue("true"))));
    assertThat(trail("eu-west-1").suffices()).isFalse();
  }
}
