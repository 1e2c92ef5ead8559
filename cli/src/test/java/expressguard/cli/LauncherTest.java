package expressguard.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The launcher in a house of its own: real shell, real JVM, a small real jar; only {@code mvn} is a
 * script that notes that it ran and puts the jar in its place.
 */
class LauncherTest {

  @TempDir Path folder;
  private Path house;
  private Path tools;

  private record Result(int code, String out, String err) {}

  @BeforeEach
  void a_house_is_there() throws IOException {
    house = Files.createDirectory(folder.resolve("a house"));
    tools = Files.createDirectory(folder.resolve("tools"));
    Files.createDirectories(house.resolve("cli/src/main"));
    Files.createDirectories(house.resolve("shared/core/src/main"));
    Files.createDirectories(house.resolve("events/stories"));
    for (String pom : List.of("pom.xml", "cli/pom.xml", "shared/core/pom.xml")) {
      Files.writeString(house.resolve(pom), "<project/>");
    }
    Files.writeString(house.resolve("cli/src/main/Main.java"), "class Main {}");
    script(house.resolve("guard"), Files.readString(Path.of(Run.file("guard"))));
    jar(folder.resolve("guard.jar"), "first");
    mvn("mkdir -p cli/target/lib; cp ../guard.jar cli/target/guard.jar");
  }

  @Test
  void it_builds_on_first_use_and_passes_arguments_and_exit_code_on() throws Exception {
    Result result = guard("a b", "*", "7");

    assertThat(result).isEqualTo(new Result(7, "first [a b, *, 7]\n", ""));
    assertThat(builds()).isEqualTo(1);
  }

  @Test
  void it_finds_its_house_through_a_link() throws Exception {
    Path link = Files.createSymbolicLink(folder.resolve("guard"), Path.of("a house/guard"));
    Process process = start(link, Map.of(), "0");

    assertThat(new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
        .isEqualTo("first [0]\n");
  }

  @Test
  void it_builds_again_only_when_sources_or_poms_are_newer() throws Exception {
    guard("0");
    guard("0");
    assertThat(builds()).isEqualTo(1);
    newer(house.resolve("cli/src/main/Main.java"));
    guard("0");
    assertThat(builds()).isEqualTo(2);
    newer(house.resolve("pom.xml"));
    guard("0");
    assertThat(builds()).isEqualTo(3);
  }

  @Test
  void new_code_is_never_served_from_an_old_cache() throws Exception {
    assertThat(guard("0").out()).startsWith("first");
    List<Path> old = caches();
    jar(house.resolve("cli/target/guard.jar"), "other");
    assertThat(guard("0").out()).startsWith("other");

    assertThat(old).hasSize(1);
    assertThat(caches()).hasSize(1).doesNotContainAnyElementsOf(old);
  }

  @Test
  void a_build_that_fails_shows_its_log_and_leaves_nothing_behind() throws Exception {
    mvn("echo 'the log of the build'; exit 1");
    Result result = guard("0");

    assertThat(result.code()).isEqualTo(5);
    assertThat(result.out()).isEmpty();
    assertThat(result.err()).contains("the log of the build", "guard: the build failed");
    assertThat(house.resolve(".guard/build.lock")).doesNotExist();
    mvn("mkdir -p cli/target/lib; cp ../guard.jar cli/target/guard.jar");
    assertThat(guard("0").code()).isZero();
  }

  @Test
  void without_a_jdk_that_is_new_enough_it_says_what_to_install() throws Exception {
    String text = Files.readString(house.resolve("guard"));
    script(house.resolve("guard"), text.replace("wanted=25", "wanted=99"));
    Result result = guard("0");

    assertThat(result.code()).isEqualTo(5);
    assertThat(result.err()).contains("no JDK 99 or newer was found", "set JAVA_HOME");
  }

  @Test
  void options_for_the_jvm_have_the_last_word() throws Exception {
    assertThat(guard(Map.of("GUARD_JAVA_OPTS", "-Dgreeting=hi -XX:+UseParallelGC"), "0").out())
        .isEqualTo("first hi [0]\n");
  }

  @Test
  void ctrl_c_ends_with_130() throws Exception {
    guard("0");
    List<String> command = new ArrayList<>(listening());
    command.addAll(List.of(house.resolve("guard").toString(), "wait"));
    Process process = started(command, Map.of());
    assertThat(process.inputReader(StandardCharsets.UTF_8).readLine()).contains("wait");
    new ProcessBuilder("kill", "-INT", String.valueOf(process.pid())).start().waitFor();

    assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).isEqualTo(130);
  }

  /**
   * What a command begins with to hear of SIGINT. A build in the background is often started with
   * that signal ignored, and so is all that it starts.
   */
  private static List<String> listening() throws Exception {
    List<String> tried = List.of("env", "--default-signal=INT", "true");
    return new ProcessBuilder(tried).start().waitFor() == 0 ? tried.subList(0, 2) : List.of();
  }

  private Result guard(String... arguments) throws Exception {
    return guard(Map.of(), arguments);
  }

  private Result guard(Map<String, String> environment, String... arguments) throws Exception {
    Process process = start(environment, arguments);
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    String err = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Result(process.waitFor(), out, err);
  }

  private Process start(Map<String, String> environment, String... arguments) throws IOException {
    return start(house.resolve("guard"), environment, arguments);
  }

  private Process start(Path guard, Map<String, String> environment, String... arguments)
      throws IOException {
    List<String> command = new ArrayList<>(List.of(guard.toString()));
    command.addAll(List.of(arguments));
    return started(command, environment);
  }

  private Process started(List<String> command, Map<String, String> environment)
      throws IOException {
    ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
    builder.environment().merge("PATH", tools + ":", (path, first) -> first + path);
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    builder.environment().remove("JAVA_TOOL_OPTIONS");
    builder.environment().putAll(environment);
    return builder.start();
  }

  private void mvn(String does) throws IOException {
    script(tools.resolve("mvn"), "#!/bin/sh\necho run >> ../builds\n" + does + "\n");
  }

  private int builds() throws IOException {
    return Files.readAllLines(folder.resolve("builds")).size();
  }

  private List<Path> caches() throws IOException {
    try (var files = Files.list(house.resolve("cli/target"))) {
      return files.filter(file -> file.toString().endsWith(".aot")).toList();
    }
  }

  private static void newer(Path file) throws IOException {
    Files.setLastModifiedTime(file, FileTime.from(Instant.now().plusSeconds(2)));
    // The next build begins later than that, as it does when a person edits.
    java.util.concurrent.locks.LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(2100));
  }

  private static void script(Path file, String text) throws IOException {
    Files.writeString(file, text);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  /** A program that says its name and its arguments, and ends with the last of them. */
  private void jar(Path file, String name) throws IOException {
    Path source = folder.resolve("Hello.java");
    Files.writeString(
        source,
        """
        public class Hello {
          public static void main(String[] a) throws Exception {
            String greeting = System.getProperty("greeting", "");
            System.out.println("%s " + (greeting.isEmpty() ? "" : greeting + " ")
                + java.util.Arrays.toString(a));
            if (a[a.length - 1].equals("wait")) {
              Thread.sleep(60000);
            }
            System.exit(a[0].equals("backtest") ? 0 : Integer.parseInt(a[a.length - 1]));
          }
        }
        """
            .formatted(name));
    int compiled =
        ToolProvider.getSystemJavaCompiler()
            .run(null, null, null, "-d", folder.toString(), source.toString());
    assertThat(compiled).isZero();
    Manifest manifest = new Manifest();
    manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
    manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, "Hello");
    try (JarOutputStream jar = new JarOutputStream(Files.newOutputStream(file), manifest)) {
      jar.putNextEntry(new JarEntry("Hello.class"));
      jar.write(Files.readAllBytes(folder.resolve("Hello.class")));
    }
  }
}
