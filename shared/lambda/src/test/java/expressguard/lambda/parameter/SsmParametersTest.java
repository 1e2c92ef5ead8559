package expressguard.lambda.parameter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import expressguard.awsjson.JsonCalls;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkClientException;

class SsmParametersTest {

  private static SsmParameters answering(String answer) {
    return new SsmParameters((service, operation, body) -> answer.getBytes(StandardCharsets.UTF_8));
  }

  private static SsmParameters failing(RuntimeException failure) {
    JsonCalls calls =
        (service, operation, body) -> {
          throw failure;
        };
    return new SsmParameters(calls);
  }

  private static AwsServiceException refusal(String code) {
    return AwsServiceException.builder()
        .awsErrorDetails(
            AwsErrorDetails.builder()
                .serviceName("Ssm")
                .errorCode(code)
                .errorMessage("hunter2")
                .build())
        .statusCode(400)
        .build();
  }

  @Test
  void a_parameter_is_its_value_wherever_that_stands_in_the_answer() {
    assertThat(
            answering(
                    """
                    {"More": {"Value": "no"}, "Parameter": {"Name": "/p", "Tags": [{"Value": "no"}],
                     "Value": "rules: []\\n", "Version": 3}}\
                    """)
                .text("/p"))
        .isEqualTo("rules: []\n");
  }

  @Test
  void one_that_is_not_there_is_told_from_one_that_cannot_be_read() {
    assertThatThrownBy(() -> failing(refusal("ParameterNotFound")).text("/p"))
        .isInstanceOf(UnreadableParameterException.class)
        .hasMessage("the parameter `/p` cannot be read: there is none");
    assertThatThrownBy(() -> failing(refusal("ThrottlingException")).text("/p"))
        .isInstanceOf(UnreadableParameterException.class)
        .hasMessageContaining("Ssm answered ThrottlingException")
        .hasMessageNotContaining("hunter2");
    assertThatThrownBy(() -> failing(SdkClientException.create("no network")).text("/p"))
        .isInstanceOf(UnreadableParameterException.class)
        .hasMessageContaining("AWS was not reached");
  }

  @Test
  void an_answer_without_a_value_is_no_empty_parameter() {
    assertThatThrownBy(() -> answering("{\"Parameter\":{\"Name\":\"/p\"}}").text("/p"))
        .isInstanceOf(UnreadableParameterException.class);
    assertThatThrownBy(() -> answering("<html>").text("/p"))
        .isInstanceOf(UnreadableParameterException.class);
  }
}
