package expressguard.function.annotate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HintTest {

  private static final String SHOP = "arn:aws:ecs:eu-west-1:111122223333:service/default/shop";

  private static String read(String event) throws IOException {
    return Hint.read(event).toString();
  }

  @Test
  void the_service_is_taken_from_an_event_of_the_bus_and_of_the_sweep() throws IOException {
    for (String source : new String[] {"express-guard", "express-guard.sweep"}) {
      assertThat(
              read(
                  """
                  {"version":"0","source":"%s","detail-type":"x","resources":[],
                   "detail":{"finding":{"service":"no"},"service":"%s","tags":{"a":"b"}}}
                  """
                      .formatted(source, SHOP)))
          .isEqualTo(SHOP);
    }
  }

  @Test
  void the_guard_itself_can_be_named_and_no_other_stack() throws IOException {
    String guard = "arn:aws:cloudformation::111122223333:stack/express-guard";
    String event = "{\"source\":\"express-guard\",\"detail\":{\"service\":\"%s\"}}";

    assertThat(read(event.formatted(guard))).isEqualTo(guard);
    assertThatThrownBy(() -> read(event.formatted(guard + "-of-others")))
        .isInstanceOf(IOException.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "[]",
        "x",
        "{",
        "{\"source\":\"express-guard\"}",
        "{\"source\":\"aws.ecs\",\"detail\":{\"service\":\"" + SHOP + "\"}}",
        "{\"source\":1,\"detail\":{\"service\":\"" + SHOP + "\"}}",
        "{\"source\":\"express-guard\",\"detail\":{\"service\":{}}}",
        "{\"source\":\"express-guard\",\"detail\":\"" + SHOP + "\"}",
        "{\"source\":\"express-guard\",\"detail\":{\"service\":\"s3cr3t\"}}",
        "{\"source\":\"express-guard\",\"detail\":{\"service\":\"" + SHOP + "\"}} {}",
        "{\"source\":\"express-guard\",\"detail\":"
            + "{\"service\":\"arn:aws:ecs:eu-west-1:111122223333:cluster/default\"}}"
      })
  void what_is_none_of_ours_is_refused_without_quoting_it(String event) {
    assertThatThrownBy(() -> Hint.read(event))
        .isInstanceOf(IOException.class)
        .message()
        .startsWith("it")
        .doesNotContain("s3cr3t", "shop");
  }

  @Test
  void an_event_beyond_the_limits_is_refused() {
    String deep = "[".repeat(100) + "]".repeat(100);

    assertThatThrownBy(
            () -> Hint.read("{\"source\":\"express-guard\",\"detail\":{\"x\":" + deep + "}}"))
        .isInstanceOf(IOException.class);
  }
}
