package expressguard.simulator;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the program is started with.
 *
 * @param port 0 for any free one
 * @param upstream the emulator behind it
 * @param records the JSON Lines file that records are appended to
 * @param pace how far each call moves the clock
 * @param callers principals by access key id
 */
record Options(
    int port,
    Optional<URI> upstream,
    Optional<Path> records,
    Duration pace,
    long seed,
    String account,
    String region,
    Map<String, String> callers) {

  static final String USAGE =
      """
      usage: simulator [--port N] [--upstream URL] [--records FILE] [--pace PT1S] [--seed N]
                       [--account ID] [--region NAME] [--caller KEY=user/NAME|role/NAME/SESSION]...
      """;

  /**
   * Reads the command line.
   *
   * @throws IllegalArgumentException with a message for people
   */
  static Options parse(List<String> arguments) {
    Map<String, String> given = new LinkedHashMap<>();
    Map<String, String> callers = new LinkedHashMap<>();
    for (int at = 0; at < arguments.size(); at += 2) {
      String name = arguments.get(at);
      if (at + 1 == arguments.size()) {
        throw new IllegalArgumentException("`" + name + "` needs a value");
      }
      String value = arguments.get(at + 1);
      if (name.equals("--caller")) {
        caller(value, callers);
      } else {
        given.put(name, value);
      }
    }
    Options options = of(given, callers);
    if (!given.isEmpty()) {
      throw new IllegalArgumentException("`" + given.keySet().iterator().next() + "` is no option");
    }
    return options;
  }

  private static void caller(String value, Map<String, String> callers) {
    int equals = value.indexOf('=');
    if (equals < 1 || !value.substring(equals + 1).matches("user/[^/]+|role/[^/]+/[^/]+")) {
      throw new IllegalArgumentException(
          "`" + value + "` is no caller: want KEY=user/NAME or KEY=role/NAME/SESSION");
    }
    callers.put(value.substring(0, equals), value.substring(equals + 1));
  }

  private static Options of(Map<String, String> given, Map<String, String> callers) {
    Optional<URI> upstream = Optional.ofNullable(given.remove("--upstream")).map(URI::create);
    Optional<Path> records = Optional.ofNullable(given.remove("--records")).map(Path::of);
    try {
      return new Options(
          Integer.parseInt(taken(given, "--port", "0")),
          upstream,
          records,
          Duration.parse(taken(given, "--pace", "PT1S")),
          Long.parseLong(taken(given, "--seed", "1")),
          // The account that moto plays, so that ARNs of both fit.
          taken(given, "--account", upstream.isPresent() ? "123456789012" : "111122223333"),
          taken(given, "--region", "eu-west-1"),
          Map.copyOf(callers));
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException("`--port` and `--seed` are numbers", e);
    } catch (java.time.format.DateTimeParseException e) {
      throw new IllegalArgumentException("`--pace` is a duration such as `PT1S`", e);
    }
  }

  private static String taken(Map<String, String> given, String name, String otherwise) {
    return Optional.ofNullable(given.remove(name)).orElse(otherwise);
  }
}
