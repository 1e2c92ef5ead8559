package expressguard.function.lock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import expressguard.lambda.environment.Environment;
import expressguard.lambda.memory.LocalContext;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class WiringTest {

  private static final Map<String, String> VARIABLES =
      Map.of(
          "AWS_REGION", "eu-west-1",
          "LOCKS_TABLE", "locks",
          "STANDINGS_TABLE", "standings",
          "LOCK_BUDGET", "5",
          "GUARD_BUS", "guard",
          "GUARD_ROLES", "arn:aws:iam::111122223333:role/express-guard/LockWriter",
          "QUARANTINE_QUEUE_URL", "https://sqs.eu-west-1.amazonaws.com/111122223333/quarantine");

  private static Wiring wired(Map<String, String> variables) {
    return Wiring.of(new Environment(variables));
  }

  @Test
  void puts_the_function_together_from_its_variables() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new LockHandler(wired(VARIABLES))
        .handleRequest(
            new ByteArrayInputStream("{\"Records\":[]}".getBytes(StandardCharsets.UTF_8)),
            out,
            new LocalContext());
    assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo("{\"batchItemFailures\":[]}");
  }

  @Test
  void names_the_variable_that_is_missing() {
    for (String name : VARIABLES.keySet()) {
      Map<String, String> less = new TreeMap<>(VARIABLES);
      less.remove(name);
      assertThatThrownBy(() -> wired(less))
          .as(name)
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContaining("`" + name + "`");
    }
  }

  @Test
  void takes_no_budget_that_is_no_number_and_no_roles_of_two_accounts() {
    Map<String, String> odd = new TreeMap<>(VARIABLES);
    odd.put("LOCK_BUDGET", "many");
    assertThatThrownBy(() -> wired(odd)).hasMessageContaining("`LOCK_BUDGET` is how many");
    Map<String, String> two = new TreeMap<>(VARIABLES);
    two.put("GUARD_ROLES", "arn:aws:iam::111122223333:role/a,arn:aws:iam::444455556666:role/a");
    assertThatThrownBy(() -> wired(two)).hasMessageContaining("exactly one account");
  }
}
