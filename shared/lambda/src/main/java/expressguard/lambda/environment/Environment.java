package expressguard.lambda.environment;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A function's environment variables, which the template sets. One that is empty counts as not set.
 */
public record Environment(Map<String, String> variables) {

  public Environment {
    variables = Map.copyOf(variables);
  }

  /** That of this process. */
  public static Environment ofProcess() {
    return new Environment(System.getenv());
  }

  /**
   * A variable that the function cannot do without.
   *
   * @throws IllegalStateException naming the variable, when it is not set
   */
  public String required(String name) {
    return optional(name)
        .orElseThrow(() ->
            new IllegalStateException(
                "the environment variable `"
                    + name
                    + "` is not set; template.yaml sets it for this function"));
  }

  public Optional<String> optional(String name) {
    return Optional.ofNullable(variables.get(name)).map(String::strip).filter(s -> !s.isEmpty());
  }

  /** The items of a variable that are separated by commas; none when it is not set. */
  public List<String> list(String name) {
    return optional(name).stream()
        .flatMap(text -> Arrays.stream(text.split(",")))
        .map(String::strip)
        .filter(item -> !item.isEmpty())
        .toList();
  }
}
