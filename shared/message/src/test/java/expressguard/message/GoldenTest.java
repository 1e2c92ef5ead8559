package expressguard.message;

import static org.assertj.core.api.Assertions.assertThat;

import expressguard.message.chat.ChatMessage;
import expressguard.message.digest.Digest;
import expressguard.message.digest.DigestLetters;
import expressguard.message.digest.Entry;
import expressguard.message.slack.SlackMessage;
import expressguard.message.text.TextMessage;
import expressguard.testkit.EventFiles;
import expressguard.testkit.Story;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The messages in files, as people get them; {@code -Dexpressguard.write=true} writes them again.
 */
class GoldenTest {

  private static final Path FOLDER =
      EventFiles.root().resolve("shared/message/src/test/resources/golden");

  private static final List<String> STORIES =
      List.of(
          "certificate-quota",
          "custom-domain",
          "express-denied",
          "guard-tampered",
          "rollback-alarm",
          "stranding",
          "terraform-plan");

  private static final String LOCKS = "lock";

  private static final List<String> STORIES_AND_LOCKS =
      Stream.concat(STORIES.stream(), Stream.of(LOCKS)).toList();

  @Test
  void every_message_is_as_in_its_file() throws IOException {
    SortedMap<Path, String> messages = all();
    if (Boolean.getBoolean("expressguard.write")) {
      for (var message : messages.entrySet()) {
        Files.createDirectories(message.getKey().getParent());
        Files.writeString(message.getKey(), message.getValue());
      }
    }
    for (var message : messages.entrySet()) {
      assertThat(Files.readString(message.getKey()))
          .as(message.getKey().toString())
          .isEqualTo(message.getValue());
    }
    try (Stream<Path> files = Files.walk(FOLDER)) {
      assertThat(files.filter(Files::isRegularFile))
          .containsExactlyInAnyOrderElementsOf(messages.keySet());
    }
  }

  @Test
  void the_files_show_findings_that_open_change_end_and_never_were_any() throws IOException {
    List<String> names = all().keySet().stream().map(Path::toString).toList();

    for (String news : List.of("opened", "changed", "resolved")) {
      assertThat(names.stream().filter(name -> name.contains(news)))
          .hasSizeGreaterThanOrEqualTo(10);
    }
    assertThat(all().values()).anyMatch(text -> text.contains("this was no conflict"));
  }

  private static SortedMap<Path, String> all() {
    SortedMap<Path, String> messages = new TreeMap<>();
    List<Entry> entries = new ArrayList<>();
    for (String story : STORIES_AND_LOCKS) {
      List<String> details =
          story.equals(LOCKS) ? Locks.details() : Messages.details(Story.named(story));
      for (int number = 0; number < details.size(); number++) {
        var notice = Messages.message(details.get(number));
        entries.add(Entry.of(notice));
        String name =
            "%02d-%s".formatted(number + 1, notice.news().name().toLowerCase(Locale.ROOT));
        Owner owner = Messages.OWNERS.get(number % Messages.OWNERS.size());
        Messages.of(details.get(number), owner)
            .forEach((form, text) ->
                messages.put(FOLDER.resolve(story).resolve(name + "." + form), text));
      }
    }
    digest(entries).forEach((form, text) -> messages.put(FOLDER.resolve("digest." + form), text));
    return messages;
  }

  private static SortedMap<String, String> digest(List<Entry> entries) {
    Digest digest = new Digest("team", LocalDate.parse("2026-10-06"), entries, true);
    Letter letter = DigestLetters.of(digest);
    SortedMap<String, String> forms = new TreeMap<>();
    forms.put("sns.txt", TextMessage.of(letter));
    forms.put("slack.json", Messages.pretty(SlackMessage.of(letter)));
    forms.put("q.json", Messages.pretty(ChatMessage.of(letter, digest)));
    return forms;
  }
}
