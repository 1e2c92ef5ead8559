package expressguard.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import expressguard.cli.Json;
import expressguard.cli.Run;
import expressguard.testkit.EventFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An archive of many files, some of them broken, read by different numbers of threads. */
class ParallelTest {

  @TempDir Path folder;

  @BeforeEach
  void an_archive_is_there() throws IOException {
    int number = 0;
    for (Path story : EventFiles.find("stories", ".story.json")) {
      Files.copy(story, folder.resolve("%03d-story.json".formatted(number)));
      Files.writeString(folder.resolve("%03d-broken.json".formatted(number)), "{\"Records\":[{},");
      number++;
    }
  }

  @Test
  void any_number_of_threads_gives_the_same_bytes() {
    for (String form : List.of("text", "json", "jsonl")) {
      Run.Result one = backtest("1", form, folder.toString());
      for (String threads : List.of("2", "3", "16")) {
        assertThat(backtest(threads, form, folder.toString())).isEqualTo(one);
      }
      assertThat(one.code()).isEqualTo(3);
    }
  }

  @Test
  void the_order_of_the_files_makes_no_difference_to_the_findings() throws IOException {
    List<String> paths = new java.util.ArrayList<>();
    try (var files = Files.list(folder)) {
      files.map(Path::toString).filter(path -> path.endsWith("story.json")).forEach(paths::add);
    }
    Collections.sort(paths);
    String sorted = backtest("2", "json", paths.toArray(String[]::new)).out();
    Collections.shuffle(paths, new Random(7));
    String shuffled = backtest("2", "json", paths.toArray(String[]::new)).out();

    assertThat(Json.document(shuffled).path("findings"))
        .isEqualTo(Json.document(sorted).path("findings"));
  }

  @Test
  void a_file_given_twice_changes_counters_alone() {
    String story = Run.story("sidecar");
    var once = Json.document(backtest("2", "json", story).out());
    var twice = Json.document(backtest("2", "json", story, story).out());

    assertThat(twice.path("findings")).isEqualTo(once.path("findings"));
    assertThat(twice.path("counters").path("in").asInt())
        .isEqualTo(2 * once.path("counters").path("in").asInt());
  }

  private static Run.Result backtest(String threads, String form, String... paths) {
    List<String> arguments = new java.util.ArrayList<>(List.of("backtest", "--threads", threads));
    arguments.addAll(List.of("--output", form));
    arguments.addAll(List.of(paths));
    return Run.of(arguments.toArray(String[]::new));
  }
}
