package expressguard.lambda.environment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

class EnvironmentTest {

  private final Environment environment =
      new Environment(Map.of("TABLE", " facts ", "EMPTY", " ", "ROLES", "a, b,,c"));

  @Test
  void names_the_variable_that_is_missing() {
    assertThat(environment.required("TABLE")).isEqualTo("facts");
    for (String name : new String[] {"EMPTY", "NONE"}) {
      assertThatThrownBy(() -> environment.required(name))
          .isInstanceOf(IllegalStateException.class)
          .hasMessage(
              "the environment variable `"
                  + name
                  + "` is not set; template.yaml sets it for this function");
      assertThat(environment.optional(name)).isEmpty();
    }
  }

  @Test
  void reads_lists() {
    assertThat(environment.list("ROLES")).containsExactly("a", "b", "c");
    assertThat(environment.list("NONE")).isEmpty();
  }
}
