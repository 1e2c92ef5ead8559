package expressguard.awsjson.signed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import expressguard.awsjson.JsonService;
import expressguard.awsjson.Limits;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkClientException;

class SignedCallsTest {

  private static final String THROTTLED =
      "{\"__type\":\"com.amazonaws.dynamodb.v20120810#ThrottlingException\",\"message\":\"slow\"}";
  private static final Limits AMPLE = new Limits(Duration.ofSeconds(20), Duration.ofSeconds(60));
  private static final AwsCredentials CREDENTIALS =
      AwsSessionCredentials.create("AKIDEXAMPLE", "secret", "token");

  private final Service service = new Service();

  @AfterEach
  void end() {
    service.close();
  }

  private SignedCalls calls(Limits limits) {
    return new SignedCalls(
        Transport.onClassPath(limits.attempt()),
        new Endpoints(
            Map.of("AWS_REGION", "eu-central-1", "AWS_ENDPOINT_URL", service.address().toString())),
        StaticCredentialsProvider.create(CREDENTIALS),
        limits);
  }

  private String call(Limits limits) {
    byte[] body = "{\"ClientRequestToken\":\"t\"}".getBytes(StandardCharsets.UTF_8);
    byte[] answer = calls(limits).call(JsonService.DYNAMODB, "TransactWriteItems", body);
    return new String(answer, StandardCharsets.UTF_8);
  }

  @Test
  void a_call_is_signed_for_its_service_and_region_with_the_session_s_token() {
    service.thenAnswers(200, "{\"ok\":1}");

    assertThat(call(AMPLE)).isEqualTo("{\"ok\":1}");
    assertThat(service.came()).hasSize(1);
    var headers = service.came().getFirst().headers();
    assertThat(headers.getFirst("X-Amz-Target")).isEqualTo("DynamoDB_20120810.TransactWriteItems");
    assertThat(headers.getFirst("Content-Type")).isEqualTo("application/x-amz-json-1.0");
    assertThat(headers.getFirst("X-Amz-Security-Token")).isEqualTo("token");
    assertThat(headers.getFirst("Authorization"))
        .startsWith("AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE/")
        .contains("/eu-central-1/dynamodb/aws4_request")
        .contains("content-type;host;x-amz-", "x-amz-security-token;x-amz-target");
  }

  @Test
  void what_passes_is_tried_again_with_the_same_body() {
    service
        .thenAnswers(400, THROTTLED)
        .thenAnswers(500, "{\"__type\":\"InternalServerError\"}")
        .thenLosesTheReply()
        .thenAnswers(503, "<html>no server</html>")
        .thenAnswers(200, "{}");

    assertThat(call(AMPLE)).isEqualTo("{}");
    assertThat(service.came()).hasSize(5);
    assertThat(service.came().stream().map(Service.Came::body).distinct())
        .containsExactly("{\"ClientRequestToken\":\"t\"}");
  }

  @Test
  void what_does_not_pass_is_told_at_once_with_all_that_the_service_says() {
    service.thenAnswers(
        400,
        """
        {"__type": "com.amazonaws.dynamodb.v20120810#ValidationException", "list": [{}],
         "message": "one is too long"}\
        """);

    assertThatThrownBy(() -> call(AMPLE))
        .asInstanceOf(InstanceOfAssertFactories.type(AwsServiceException.class))
        .satisfies(refused -> {
          assertThat(refused.awsErrorDetails().errorCode()).isEqualTo("ValidationException");
          assertThat(refused.awsErrorDetails().errorMessage()).isEqualTo("one is too long");
          assertThat(refused.awsErrorDetails().serviceName()).isEqualTo("DynamoDb");
          assertThat(refused.statusCode()).isEqualTo(400);
          assertThat(refused.requestId()).isEqualTo("request-1");
        });
    assertThat(service.came()).hasSize(1);
  }

  @Test
  void the_type_in_the_header_counts_and_an_answer_that_is_no_json_keeps_its_status() {
    service.then(exchange -> {
      exchange.getResponseHeaders().set("x-amzn-ErrorType", "AccessDeniedException:http://x/");
      Service.answer(exchange, 403, "<html>");
    });

    assertThatThrownBy(() -> call(AMPLE))
        .asInstanceOf(InstanceOfAssertFactories.type(AwsServiceException.class))
        .satisfies(refused -> {
          assertThat(refused.awsErrorDetails().errorCode()).isEqualTo("AccessDeniedException");
          assertThat(refused.statusCode()).isEqualTo(403);
        });
  }

  @Test
  void a_service_that_never_serves_is_asked_as_often_as_the_sdk_s_client_asks() {
    service.thenAnswers(500, "");

    assertThatThrownBy(() -> call(AMPLE)).isInstanceOf(AwsServiceException.class);
    assertThat(service.came()).hasSize(9);
  }

  @Test
  void an_attempt_that_hangs_is_given_up_and_made_again() {
    service.thenHangs().thenHangsInTheMiddle().thenAnswers(200, "{}");

    assertThat(call(new Limits(Duration.ofMillis(500), Duration.ofSeconds(60)))).isEqualTo("{}");
    assertThat(service.came()).hasSize(3);
  }

  @Test
  void a_call_ends_when_its_time_is_over() {
    service.thenHangs();

    assertThatThrownBy(() -> call(new Limits(Duration.ofMillis(500), Duration.ofMillis(600))))
        .isInstanceOf(SdkClientException.class);
    assertThat(service.came()).hasSizeBetween(1, 2);
  }

  @Test
  void nobody_there_is_no_answer() {
    service.close();

    assertThatThrownBy(() -> call(new Limits(Duration.ofMillis(500), Duration.ofMillis(900))))
        .isInstanceOf(SdkClientException.class)
        .hasMessageContaining("gave no answer");
  }
}
