package expressguard.awsjson.signed;

import static org.assertj.core.api.Assertions.assertThat;

import expressguard.awsjson.JsonService;
import expressguard.awsjson.Limits;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.AbortableInputStream;
import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.SdkHttpResponse;

/** A service whose clock is ahead, and which refuses what is not dated by it. */
class ClockTest {

  private static final DateTimeFormatter SIGNED =
      DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

  private final List<Instant> signed = new ArrayList<>();

  /** HTTP with such a service behind it. */
  private final class Ahead implements SdkHttpClient {

    @Override
    public ExecutableHttpRequest prepareRequest(HttpExecuteRequest request) {
      return new ExecutableHttpRequest() {
        @Override
        public HttpExecuteResponse call() {
          return answer(request);
        }

        @Override
        public void abort() {}
      };
    }

    private HttpExecuteResponse answer(HttpExecuteRequest request) {
      Instant now = Instant.now().plus(Duration.ofHours(1));
      Instant date =
          SIGNED.parse(
              request.httpRequest().firstMatchingHeader("X-Amz-Date").orElseThrow(), Instant::from);
      signed.add(date);
      boolean good = Duration.between(date, now).abs().compareTo(Duration.ofMinutes(15)) < 0;
      String body = good ? "{}" : "{\"__type\":\"InvalidSignatureException\"}";
      return HttpExecuteResponse.builder()
          .response(
              SdkHttpResponse.builder()
                  .statusCode(good ? 200 : 400)
                  .putHeader(
                      "Date",
                      DateTimeFormatter.RFC_1123_DATE_TIME.format(now.atOffset(ZoneOffset.UTC)))
                  .build())
          .responseBody(
              AbortableInputStream.create(
                  new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8))))
          .build();
    }

    @Override
    public void close() {}
  }

  @Test
  void a_clock_that_is_wrong_is_set_by_the_service_s_and_stays_so() {
    SignedCalls calls =
        new SignedCalls(
            new Ahead(),
            new Endpoints(Map.of("AWS_REGION", "eu-central-1")),
            StaticCredentialsProvider.create(AwsBasicCredentials.create("test", "test")),
            new Limits(Duration.ofSeconds(20), Duration.ofSeconds(60)));

    for (int times = 0; times < 2; times++) {
      assertThat(calls.call(JsonService.SSM, "GetParameter", new byte[0]))
          .asString()
          .isEqualTo("{}");
    }
    assertThat(signed).hasSize(3);
  }
}
