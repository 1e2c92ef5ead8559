package expressguard.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

final class CatalogPageTest {

  @Test
  void says_on_the_page_what_the_table_says() throws IOException {
    Path page = Path.of(System.getProperty("expressguard.root", ""), "docs", "CATALOG.md");
    String expected = CatalogPage.of(Catalog.standard());
    if (Boolean.getBoolean("expressguard.write")) {
      Files.createDirectories(page.getParent());
      Files.writeString(page, expected);
    }
    assertThat(page)
        .as("docs/CATALOG.md; -Dexpressguard.write=true writes it from the table")
        .hasContent(expected);
  }

  @Test
  void has_a_line_for_every_call() {
    String page = CatalogPage.of(Catalog.standard());
    for (WatchedCall row : Catalog.standard().rows()) {
      assertThat(page).contains("| `" + row.key().eventName() + "` | " + row.reads());
    }
    for (Unwatched call : Catalog.standard().unwatched()) {
      assertThat(page).contains("`" + call.key().eventName() + "` | " + call.reason());
    }
  }
}
