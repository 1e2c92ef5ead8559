package expressguard.awsjson.signed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import expressguard.awsjson.JsonService;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EndpointsTest {

  private static String of(JsonService service, Map<String, String> environment) {
    return new Endpoints(environment).of(service).toString();
  }

  @Test
  void a_region_is_in_its_partition() {
    assertThat(of(JsonService.DYNAMODB, Map.of("AWS_REGION", "eu-central-1")))
        .isEqualTo("https://dynamodb.eu-central-1.amazonaws.com");
    assertThat(of(JsonService.EVENTBRIDGE, Map.of("AWS_REGION", "cn-north-1")))
        .isEqualTo("https://events.cn-north-1.amazonaws.com.cn");
    assertThat(of(JsonService.SQS, Map.of("AWS_REGION", "us-gov-west-1")))
        .isEqualTo("https://sqs.us-gov-west-1.amazonaws.com");
    assertThat(of(JsonService.SSM, Map.of("AWS_REGION", "eu-nowhere-9")))
        .isEqualTo("https://ssm.eu-nowhere-9.amazonaws.com");
  }

  @Test
  void fips_and_dual_stack_are_as_the_environment_wants_them() {
    assertThat(
            of(JsonService.SSM, Map.of("AWS_REGION", "us-east-1", "AWS_USE_FIPS_ENDPOINT", "true")))
        .isEqualTo("https://ssm-fips.us-east-1.amazonaws.com");
    assertThat(
            of(
                JsonService.SQS,
                Map.of("AWS_REGION", "us-east-1", "AWS_USE_DUALSTACK_ENDPOINT", "true")))
        .isEqualTo("https://sqs.us-east-1.api.aws");
  }

  @Test
  void an_endpoint_that_is_named_wins_and_one_of_the_service_over_one_of_all() {
    Map<String, String> environment =
        Map.of(
            "AWS_REGION", "eu-central-1",
            "AWS_ENDPOINT_URL", "http://127.0.0.1:1",
            "AWS_ENDPOINT_URL_DYNAMODB", "http://127.0.0.1:2");

    assertThat(of(JsonService.SSM, environment)).isEqualTo("http://127.0.0.1:1");
    assertThat(of(JsonService.DYNAMODB, environment)).isEqualTo("http://127.0.0.1:2");
  }

  @Test
  void without_a_region_nothing_can_be_called() {
    assertThatThrownBy(() -> new Endpoints(Map.of()))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("AWS_REGION");
  }
}
