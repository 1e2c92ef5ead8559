package expressguard.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * Lambda's runtime interface client talks to the Runtime API of the tests as it does to Lambda's.
 */
@EnabledOnOs(value = OS.LINUX, disabledReason = "the runtime interface client runs on Linux alone")
final class FunctionProcessTest {

  @TempDir private Path folder;

  @Test
  void answers_each_event_with_what_the_handler_wrote() {
    try (FunctionProcess echo = echo(Echo.class.getName())) {
      assertThat(echo.invoke("{\"n\":1}")).isEqualTo(new Answer.Given("hello {\"n\":1} 1"));
      assertThat(echo.invoke("{\"n\":2}")).isEqualTo(new Answer.Given("hello {\"n\":2} 1"));
      assertThat(echo.printed()).contains("printed by echo");
    }
  }

  @Test
  void tells_what_the_handler_threw_and_goes_on() {
    try (FunctionProcess echo = echo(Echo.class.getName())) {
      assertThat(echo.invoke("\"fail\""))
          .isInstanceOfSatisfying(
              Answer.Failed.class,
              failed ->
                  assertThat(failed.why())
                      .contains("java.lang.IllegalStateException", "as it was asked to"));
      assertThat(echo.invoke("{}")).isInstanceOf(Answer.Given.class);
    }
  }

  @Test
  void tells_that_the_process_ended() {
    try (FunctionProcess echo = echo(Echo.class.getName())) {
      assertThat(echo.invoke("\"halt\""))
          .isEqualTo(new Answer.Failed("the process ended with status 3"));
    }
  }

  @Test
  void tells_that_there_is_no_such_handler() {
    try (FunctionProcess echo = echo("expressguard.sandbox.Nobody")) {
      assertThat(echo.invoke("{}"))
          .isInstanceOfSatisfying(
              Answer.Failed.class, failed -> assertThat(failed.why()).contains("Nobody"));
    }
  }

  @Test
  void says_what_to_do_when_nothing_is_built() {
    assertThatThrownBy(() -> ClassPaths.deployed(folder.resolve("nobody")))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageContaining("mvn package");
  }

  private FunctionProcess echo(String handler) {
    List<Path> classPath = new ArrayList<>(ClassPaths.runtime());
    classPath.add(ClassPaths.of(Echo.class));
    return FunctionProcess.start(
        "echo",
        handler,
        Jvm.of(classPath),
        Map.of("WORD", "hello"),
        Duration.ofSeconds(90),
        folder.resolve("echo.log"));
  }
}
