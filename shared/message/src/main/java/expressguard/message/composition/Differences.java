package expressguard.message.composition;

import expressguard.bus.Notice;
import expressguard.message.Row;
import expressguard.message.Row.Said;
import expressguard.message.Section;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What is new in a thread that something was told in before. */
final class Differences {

  private Differences() {}

  static Section between(Notice notice, Notice.Before before) {
    List<Row> rows = new ArrayList<>();
    if (before.severity() != notice.severity()) {
      rows.add(
          new Said(
              "severity was "
                  + word(before.severity())
                  + " and is "
                  + word(notice.severity())
                  + " now"));
    }
    if (!before.summary().equals(notice.summary())) {
      rows.add(new Said("before it was said: " + before.summary()));
    }
    if (rows.isEmpty()) {
      rows.add(new Said("the fields, the affected services or the policy's decision changed"));
    }
    return new Section("What is new", rows);
  }

  private static String word(Enum<?> word) {
    return word.name().toLowerCase(Locale.ROOT);
  }
}
