package expressguard.message.composition;

import expressguard.bus.LockNotice;
import expressguard.bus.Notice.News;
import expressguard.message.Addressee;
import expressguard.message.Row;
import expressguard.message.Row.Labelled;
import expressguard.message.Row.Said;
import expressguard.message.Section;
import java.util.ArrayList;
import java.util.List;

/** The parts of a letter about a lock, in the order in which one asks. */
final class LockSections {

  private static final String POSTURE =
      "the tag alone denies nobody anything; whether a policy makes it binding the guard cannot see"
          + " with its own rights, and `guard status` says it";

  /** Shorter than what any sink shows of a value. */
  private static final int LONGEST_LINE = 180;

  private static final int MOST_LINES = 8;

  private LockSections() {}

  static List<Section> of(LockNotice notice, Addressee addressee) {
    List<Section> sections = new ArrayList<>();
    sections.add(happened(notice));
    sections.add(Section.of("What follows", new Said(notice.state().follows())));
    if (!notice.state().wayOut().isEmpty()) {
      sections.add(Section.of("Ways out", new Said(notice.state().wayOut())));
    }
    notice.said().ifPresent(text -> sections.add(new Section("What AWS said", lines(text))));
    sections.add(Section.of("Worth knowing", new Said(POSTURE)));
    sections.add(Sections.why(notice, addressee));
    return sections;
  }

  private static Section happened(LockNotice notice) {
    List<Row> rows = new ArrayList<>();
    rows.add(new Said(notice.state().meaning()));
    LockNotice.Decided decided = notice.decided();
    if (decided.version() > 0) {
      rows.add(new Labelled("Decided", decision(decided)));
      rows.add(new Labelled("When", Moments.of(decided.since())));
    }
    if (!decided.cause().isEmpty()) {
      rows.add(new Labelled("Why", decided.cause()));
    }
    return new Section(notice.news() == News.RESOLVED ? "How it ended" : "What happened", rows);
  }

  private static String decision(LockNotice.Decided decided) {
    return decided
        .tag()
        .map(tag -> "the service is to be locked, with the tag value " + data(tag))
        .orElse("the service is not to be locked");
  }

  /**
   * AWS names the kind of policy that denied at the very end of its text, and a sink cuts what is
   * long; so the text is told in several rows.
   */
  private static List<Row> lines(String text) {
    List<Row> rows = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : text.split(" ", -1)) {
      if (line.length() + word.length() > LONGEST_LINE && !line.isEmpty()) {
        rows.add(new Said(data(line.toString())));
        line.setLength(0);
      }
      line.append(line.isEmpty() ? "" : " ").append(word);
    }
    rows.add(new Said(data(line.toString())));
    return rows.subList(0, Math.min(MOST_LINES, rows.size()));
  }

  private static String data(String text) {
    return "`" + text.replace('`', '\'') + "`";
  }
}
