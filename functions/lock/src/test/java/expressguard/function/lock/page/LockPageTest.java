package expressguard.function.lock.page;

import static org.assertj.core.api.Assertions.assertThat;

import expressguard.testkit.EventFiles;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Everything on the page for owners, done in its order, with the answers that it promises. */
class LockPageTest {

  @Test
  void an_owner_gets_from_no_lock_to_an_enforced_one_and_back(@TempDir Path folder)
      throws Exception {
    Page page = Page.read(EventFiles.root().resolve("docs/locking.md"));
    assertThat(page.commands()).hasSizeGreaterThan(20);
    try (Desk desk = new Desk(folder)) {
      for (Page.Command command : page.commands()) {
        String answer = desk.type(command.line());
        assertThat(answer).as(command.line()).containsSubsequence(texts(command));
      }
    }
  }

  /** A sequence is of at least one text; every answer holds the empty one. */
  private static List<String> texts(Page.Command command) {
    return command.says().isEmpty() ? List.of("") : command.says();
  }
}
