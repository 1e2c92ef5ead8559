package expressguard.loop.blueprint;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.fasterxml.jackson.databind.JsonNode;
import expressguard.loop.template.Template;
import expressguard.testkit.EventFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The template names handlers that are there, and sets the variables that they read. */
final class EnvironmentTest {

  private static final Template TEMPLATE = Template.guard(Map.of());
  private static final Pattern VARIABLE = Pattern.compile("\"([A-Z]+(?:_[A-Z]+)+)\"");

  static Stream<String> functions() {
    return TEMPLATE.ofType("AWS::Serverless::Function").keySet().stream();
  }

  @ParameterizedTest
  @MethodSource("functions")
  void names_a_handler_that_the_runtime_can_make(String function) throws Exception {
    Class<?> handler = Class.forName(TEMPLATE.properties(function).path("Handler").asText());

    assertThat(handler).isPublic().isAssignableTo(RequestStreamHandler.class);
    assertThat(handler.getConstructors()).anyMatch(one -> one.getParameterCount() == 0);
  }

  @ParameterizedTest
  @MethodSource("functions")
  void sets_exactly_the_variables_that_the_function_reads(String function) {
    JsonNode properties = TEMPLATE.properties(function);
    Set<String> set = new TreeSet<>();
    properties.at("/Environment/Variables").fieldNames().forEachRemaining(set::add);

    assertThat(read(properties.path("CodeUri").asText())).isEqualTo(set);
  }

  /** The names in capitals in the function's own code, without those that Lambda sets itself. */
  private static Set<String> read(String codeUri) {
    Path module = EventFiles.root().resolve(codeUri.replace("/target/function", ""));
    Set<String> names = new TreeSet<>();
    for (Path source : sources(module.resolve("src/main/java"))) {
      VARIABLE
          .matcher(text(source))
          .results()
          .map((MatchResult found) -> found.group(1))
          .filter(name -> !name.startsWith("AWS_"))
          .forEach(names::add);
    }
    return names;
  }

  private static List<Path> sources(Path folder) {
    try (Stream<Path> paths = Files.walk(folder)) {
      return paths.filter(path -> path.toString().endsWith(".java")).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String text(Path path) {
    try {
      return Files.readString(path);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
