package expressguard.image;

import static org.assertj.core.api.Assertions.assertThat;

import expressguard.sandbox.Answer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** A function that was trained to say a word starts from its cache, and from no other. */
@EnabledOnOs(value = OS.LINUX, disabledReason = "the runtime interface client runs on Linux alone")
final class EntryTest {

  /** The JVM ends when it cannot use the cache. */
  private static final Map<String, String> STRICT = Map.of("JDK_JAVA_OPTIONS", "-XX:AOTMode=on");

  private static final Answer REFUSED = new Answer.Failed("the process ended with status 78");

  @TempDir private static Path folder;

  private static SmallFunction trained;

  @TempDir private Path here;

  private SmallFunction function;

  @BeforeAll
  static void train() throws IOException, InterruptedException {
    trained = SmallFunction.in(folder, "first");
    trained.train();
  }

  @BeforeEach
  void copy() throws IOException {
    function = trained.copy(here.resolve("function"));
  }

  @Test
  void starts_from_the_cache_of_its_jars() {
    assertThat(function.start(STRICT).answer()).isEqualTo(new Answer.Given("first"));
  }

  @Test
  void refuses_a_cache_of_other_jars() throws IOException {
    function.say("second");
    var started = function.start(Map.of());
    assertThat(started.answer()).isEqualTo(REFUSED);
    assertThat(started.printed()).contains("made of other jars", "build the image anew");
  }

  @Test
  void refuses_a_cache_when_a_jar_is_added_or_taken_away() throws IOException {
    Files.copy(function.jar(), function.jar().resolveSibling("a.jar"));
    assertThat(function.start(Map.of()).answer()).isEqualTo(REFUSED);
    Files.delete(function.jar());
    assertThat(function.start(Map.of()).answer()).isEqualTo(REFUSED);
  }

  @Test
  void refuses_a_cache_of_another_jvm() throws IOException {
    Path java = here.resolve("jdk/bin/java");
    Files.createDirectories(java.getParent());
    Files.writeString(
        java,
        """
        #!/bin/sh
        [ "$1" != -Xinternalversion ] || { echo 'another build'; exit; }
        exec "%s/bin/java" "$@"
        """
            .formatted(System.getProperty("java.home")));
    Files.setPosixFilePermissions(java, PosixFilePermissions.fromString("rwxr-xr-x"));
    var started = function.start(Map.of("JAVA_HOME", here.resolve("jdk").toString()));
    assertThat(started.answer()).isEqualTo(REFUSED);
    assertThat(started.printed()).contains("made by another JVM", "AOT_CACHE=off");
  }

  @Test
  void starts_without_a_cache_only_when_told_to() throws IOException {
    Files.delete(function.cache());
    var started = function.start(Map.of());
    assertThat(started.answer()).isEqualTo(REFUSED);
    assertThat(started.printed()).contains("there is no AOT cache");
    assertThat(function.start(Map.of("AOT_CACHE", "off")).answer())
        .isEqualTo(new Answer.Given("first"));
  }

  @Test
  void refuses_a_mode_that_there_is_not() {
    var started = function.start(Map.of("AOT_CACHE", "no"));
    assertThat(started.answer()).isEqualTo(REFUSED);
    assertThat(started.printed()).contains("`no`", "on, off or train");
  }

  /**
   * Why there is a check. Some builds of the JVM run what the old jar held, others notice; which of
   * them this one is can be read in what the test prints.
   */
  @Test
  void shows_what_the_jvm_alone_makes_of_a_stale_cache() throws IOException, InterruptedException {
    function.say("second");
    Files.move(function.cache(), function.wanted());
    var started = function.start(Map.of());
    assertThat(started.answer()).isIn(new Answer.Given("first"), new Answer.Given("second"));
    System.out.println(
        "without the check, JVM " + Runtime.version() + " would answer: " + started.answer());
  }
}
