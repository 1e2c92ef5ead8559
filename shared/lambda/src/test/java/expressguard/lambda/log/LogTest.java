package expressguard.lambda.log;

import static org.assertj.core.api.Assertions.assertThat;

import expressguard.testkit.Printed;
import java.util.List;
import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.Logger;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.awscore.exception.AwsServiceException;

class LogTest {

  private static final Logger LOG = LogManager.getLogger(LogTest.class);

  private static AwsServiceException answer(String code) {
    return AwsServiceException.builder()
        .statusCode(400)
        .requestId("r-1")
        .awsErrorDetails(
            AwsErrorDetails.builder()
                .serviceName("DynamoDb")
                .errorCode(code)
                .errorMessage("hunter2 is not allowed")
                .build())
        .build();
  }

  @Test
  void a_line_is_one_json_object_whatever_is_in_it() {
    String hostile = "a\"b\\c\r\n{\"level\":\"FATAL\"}\u001b[31m\u2028";
    List<String> lines =
        Printed.by(() -> LOG.warn(Line.of("something").with("name", hostile).with("size", 3)));
    assertThat(lines)
        .singleElement()
        .asString()
        .contains("\"level\":\"WARN\"", "\"event\":\"something\"", "\"size\":3")
        .contains("a\\\"b\\\\c\\r\\n{\\\"level\\\":\\\"FATAL\\\"}\\u001B[31m")
        .doesNotContain("\u001b");
  }

  @Test
  void an_exceptions_own_text_is_not_logged() {
    List<String> lines =
        Printed.by(() -> LOG.error("it failed", new IllegalStateException("hunter2")));
    assertThat(String.join("", lines))
        .contains("java.lang.IllegalStateException", "an_exceptions_own_text_is_not_logged")
        .doesNotContain("hunter2");
  }

  @Test
  void a_fault_tells_type_and_place_and_of_aws_the_code() {
    assertThat(Fault.text(new IllegalStateException("hunter2")))
        .startsWith("java.lang.IllegalStateException at expressguard.lambda.log.LogTest.")
        .doesNotContain("hunter2");
    assertThat(Fault.text(answer("ThrottlingException")))
        .isEqualTo("DynamoDb answered ThrottlingException (status 400, request r-1)");
    assertThat(Fault.text(answer("AccessDeniedException")))
        .endsWith("request r-1): hunter2 is not allowed");
  }
}
