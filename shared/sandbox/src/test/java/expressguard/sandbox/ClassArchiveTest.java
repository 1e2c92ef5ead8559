package expressguard.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** A function starts from what an earlier process of the same jars has loaded, and of no others. */
@EnabledOnOs(value = OS.LINUX, disabledReason = "the runtime interface client runs on Linux alone")
final class ClassArchiveTest {

  @TempDir private Path folder;

  private Path jar;

  @BeforeEach
  void jar() throws IOException {
    jar = folder.resolve("echo.jar");
    String name = Echo.class.getName().replace('.', '/') + ".class";
    try (OutputStream file = Files.newOutputStream(jar);
        JarOutputStream out = new JarOutputStream(file);
        InputStream in = Files.newInputStream(ClassPaths.of(Echo.class).resolve(name))) {
      out.putNextEntry(new JarEntry(name));
      in.transferTo(out);
    }
  }

  @Test
  void a_process_maps_what_an_earlier_one_wrote() {
    Jvm first = jvm();
    assertThat(first.command("Echo", log())).anyMatch(option -> option.contains("AtExit="));
    answers(first);
    assertThat(first.archive()).hasValueSatisfying(one -> assertThat(one.isThere()).isTrue());

    Jvm second = jvm();
    assertThat(second.command("Echo", log())).anyMatch(option -> option.contains("ArchiveFile="));
    assertThat(answers(second)).doesNotContain("[cds]", "[warning]", "[error]");
  }

  @Test
  void a_process_that_is_killed_writes_none() {
    Jvm jvm = jvm();
    try (FunctionProcess echo = start(jvm)) {
      echo.invoke("{}");
      echo.kill();
    }
    assertThat(jvm.archive()).hasValueSatisfying(one -> assertThat(one.isThere()).isFalse());
  }

  @Test
  void a_changed_jar_has_an_archive_of_its_own_and_the_old_one_goes() throws IOException {
    Jvm before = jvm();
    answers(before);
    Files.setLastModifiedTime(jar, FileTime.fromMillis(1_000_000));
    Jvm after = jvm();
    assertThat(after.archive()).hasValueSatisfying(one -> assertThat(one.isThere()).isFalse());
    answers(after);
    assertThat(after.archive()).hasValueSatisfying(one -> assertThat(one.isThere()).isTrue());
    assertThat(before.archive()).hasValueSatisfying(one -> assertThat(one.isThere()).isFalse());
  }

  private Jvm jvm() {
    List<Path> jars = new ArrayList<>(ClassPaths.runtime());
    jars.add(jar);
    return Jvm.keeping("echo", jars, folder.resolve("archives"));
  }

  /** What a process prints that answers and ends. */
  private String answers(Jvm jvm) {
    try (FunctionProcess echo = start(jvm)) {
      assertThat(echo.invoke("{}")).isEqualTo(new Answer.Given("hello {} 1"));
      return echo.printed();
    }
  }

  private FunctionProcess start(Jvm jvm) {
    return FunctionProcess.start(
        "echo", Echo.class.getName(), jvm, Map.of("WORD", "hello"), Duration.ofSeconds(90), log());
  }

  /** A log of its own for each process. */
  private Path log() {
    return folder.resolve(System.nanoTime() + ".log");
  }
}
