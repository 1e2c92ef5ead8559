package expressguard.message.composition;

import expressguard.bus.Notice;
import expressguard.message.Addressee;
import expressguard.message.ConsoleLink;
import expressguard.message.Letter;
import expressguard.message.Letter.Mark;
import expressguard.message.Place;
import java.util.Locale;

/** Writes letters. */
public final class Letters {

  private Letters() {}

  /** The letter that tells somebody of a notice. */
  public static Letter of(Notice notice, Addressee addressee) {
    return new Letter(
        mark(notice),
        title(notice),
        Place.of(notice.service()),
        Sections.of(notice, addressee),
        ConsoleLink.of(notice.service()),
        reference(notice));
  }

  private static Mark mark(Notice notice) {
    return switch (notice.news()) {
      case RESOLVED -> Mark.RESOLVED;
      case OPENED, CHANGED ->
          switch (notice.severity()) {
            case CRITICAL -> Mark.CRITICAL;
            case HIGH -> Mark.HIGH;
            case MEDIUM -> Mark.MEDIUM;
            case LOW -> Mark.LOW;
            case INFO -> Mark.INFO;
          };
    };
  }

  /** In what state, where, and what: what a list of messages shows of one. */
  private static String title(Notice notice) {
    String state =
        switch (notice.news()) {
          case OPENED -> notice.severity().name();
          case CHANGED -> notice.severity().name() + ", changed";
          case RESOLVED -> "Resolved";
        };
    return "[" + state + "] " + notice.service().name() + ": " + notice.kind().title();
  }

  private static String reference(Notice notice) {
    return "Finding "
        + notice.finding()
        + ", "
        + notice.news().name().toLowerCase(Locale.ROOT)
        + " in version "
        + notice.version()
        + ", message "
        + notice.id()
        + ", thread "
        + notice.thread();
  }
}
