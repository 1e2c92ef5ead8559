package expressguard.cli.demo;

import expressguard.cli.demo.play.Performance;
import expressguard.cli.screen.Page;
import expressguard.cli.shell.Version;
import expressguard.simulator.story.Story;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The demonstration as commands use it: which stories there are, played, and written down. */
public final class Demo {

  private final long seed;
  private final List<Performance> performances = new ArrayList<>();

  private Demo(long seed) {
    this.seed = seed;
  }

  /**
   * Plays stories.
   *
   * @param names of the stories; none for the leading ones
   * @throws IllegalArgumentException with a message for people, when there is no such story
   */
  public static Demo of(List<String> names, long seed) throws InterruptedException {
    Demo demo = new Demo(seed);
    for (Story story : stories(names)) {
      demo.performances.add(Performance.of(story, seed));
    }
    return demo;
  }

  /** Shows them to people. */
  public void text(Page page, Pauses pauses) throws InterruptedException {
    new DemoText(page, pauses).write(performances, seed);
  }

  /** Writes them as one document. */
  public void json(OutputStream out, Version tool) throws IOException {
    DemoJson.document(out, tool, performances, seed);
  }

  /** Writes one line for each story. */
  public void lines(OutputStream out) throws IOException {
    DemoJson.lines(out, performances);
  }

  /** Writes the records of each story to a file of its own in a folder, which is made. */
  public void records(Path folder) throws IOException {
    Files.createDirectories(folder);
    for (Performance performance : performances) {
      Files.writeString(
          folder.resolve(performance.story().name() + ".json"), performance.document() + "\n");
    }
  }

  private static List<Story> stories(List<String> names) {
    return names.isEmpty() ? Story.leading() : names.stream().map(Demo::story).toList();
  }

  private static Story story(String name) {
    return Story.all().stream()
        .filter(one -> one.name().equals(name))
        .findFirst()
        .orElseThrow(() ->
            new IllegalArgumentException(
                "`%s` is no story; there are %s"
                    .formatted(
                        name,
                        Story.all().stream().map(Story::name).collect(Collectors.joining(", ")))));
  }
}
