package expressguard.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import expressguard.simulator.fact.Assumption;
import expressguard.simulator.fact.Behaviour;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** The page on the simulator says what the simulator says of itself. */
class SimulatorPageTest {

  @Test
  void the_page_is_written_from_the_lists() throws IOException {
    Path page = Path.of(System.getProperty("expressguard.root", ""), "docs", "SIMULATOR.md");
    String told = Files.readString(page);
    String fresh = between(between(told, "behaviours", behaviours()), "assumptions", assumptions());
    if (Boolean.getBoolean("expressguard.write")) {
      Files.writeString(page, fresh);
    }
    assertThat(Files.readString(page))
        .as("docs/SIMULATOR.md; -Dexpressguard.write=true writes its tables")
        .isEqualTo(fresh);
  }

  private static String between(String page, String name, String table) {
    String begin = "<!-- " + name + " -->\n";
    String end = "<!-- end of " + name + " -->\n";
    assertThat(page).containsOnlyOnce(begin).containsOnlyOnce(end);
    return page.substring(0, page.indexOf(begin) + begin.length())
        + table
        + page.substring(page.indexOf(end));
  }

  private static String behaviours() {
    StringBuilder table =
        new StringBuilder("| behaviour | basis | source |\n| --- | --- | --- |\n");
    for (Behaviour one : Behaviour.values()) {
      String basis = one.basis().name().toLowerCase(Locale.ROOT);
      table.append("| %s | %s | %s |\n".formatted(one.words(), basis, one.source()));
    }
    return table.toString();
  }

  private static String assumptions() {
    StringBuilder table =
        new StringBuilder("| switch | statement | standard | why |\n| --- | --- | --- | --- |\n");
    for (Assumption one : Assumption.values()) {
      String standard = one.standard() ? "on" : "off";
      table.append(
          "| `%s` | %s | %s | %s |\n".formatted(one, one.statement(), standard, one.reason()));
    }
    return table.toString();
  }
}
