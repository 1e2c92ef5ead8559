package expressguard.cloudtrail.record;

import static org.assertj.core.api.Assertions.assertThat;

import expressguard.cloudtrail.Collected;
import expressguard.cloudtrail.Sample;
import expressguard.event.ApiCall;
import expressguard.event.Data;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a call carried, where CloudTrail hides, omits or misshapes it. */
class ParametersTest {

  private static final Sample PLAIN = Sample.call("a");

  @Test
  void tells_a_hidden_value_from_an_absent_one() {
    assertThat(request("\"HIDDEN_DUE_TO_SECURITY_REASONS\"")).isEqualTo(Data.Gap.UNKNOWN);
    assertThat(request("\"<sensitiveDataRemoved>\"")).isEqualTo(Data.Gap.UNKNOWN);
    assertThat(request("null")).isEqualTo(Data.Gap.ABSENT);
    assertThat(read(PLAIN.without("requestParameters")).request()).isEqualTo(Data.Gap.ABSENT);
  }

  @Test
  void knows_nothing_of_what_cloudtrail_omitted() {
    assertThat(
            request(
                "{\"reason\":\"requestParameters too large\",\"omitted\":\"true\","
                    + "\"originalSize\":\"149893\"}"))
        .isEqualTo(Data.Gap.UNKNOWN);
    assertThat(request("{\"omitted\":true}")).isEqualTo(Data.Gap.UNKNOWN);
    Data part = request("{\"service\":\"shop\",\"list\":[{\"omitted\":true,\"originalSize\":9}]}");
    assertThat(part.textAt("service")).contains("shop");
    assertThat(part.listAt("list")).containsExactly(Data.Gap.UNKNOWN);
    Sample marked = PLAIN.with("requestParameters", "null").with("omitted", "true");
    assertThat(read(marked).request()).isEqualTo(Data.Gap.UNKNOWN);
  }

  @Test
  void keeps_a_parameter_that_only_happens_to_be_called_omitted() {
    assertThat(request("{\"omitted\":\"true\",\"service\":\"shop\"}").textAt("service"))
        .contains("shop");
    assertThat(request("{\"omitted\":false}")).isInstanceOf(Data.Members.class);
  }

  @Test
  void reads_parameters_that_are_json_text() {
    assertThat(request("\"{\\n \\\"service\\\": \\\"shop\\\"}\"").textAt("service"))
        .contains("shop");
    assertThat(request("\"[1]\"")).isEqualTo(Data.Gap.UNKNOWN);
    assertThat(request("\"{\\\"a\\\":1,\\\"a\\\":2}\"")).isEqualTo(Data.Gap.UNKNOWN);
    assertThat(request("\"plain words\"")).isEqualTo(Data.Gap.UNKNOWN);
  }

  @ParameterizedTest
  @ValueSource(strings = {"[]", "7", "true", "[{\"a\":1}]"})
  void knows_nothing_of_parameters_of_another_type(String json) {
    assertThat(request(json)).isEqualTo(Data.Gap.UNKNOWN);
  }

  private static Data request(String json) {
    return read(PLAIN.with("requestParameters", json)).request();
  }

  private static ApiCall read(Sample record) {
    return Collected.of(record.json()).onlyCall();
  }
}
