package expressguard.message.composition;

import expressguard.bus.BusMessage;
import expressguard.bus.LockNotice;
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

  /** The letter that tells somebody of a message. */
  public static Letter of(BusMessage message, Addressee addressee) {
    return new Letter(
        mark(message),
        title(message),
        Place.of(message.service()),
        switch (message) {
          case Notice notice -> Sections.of(notice, addressee);
          case LockNotice lock -> LockSections.of(lock, addressee);
        },
        ConsoleLink.of(message.service()),
        reference(message));
  }

  private static Mark mark(BusMessage notice) {
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
  private static String title(BusMessage notice) {
    String state =
        switch (notice.news()) {
          case OPENED -> notice.severity().name();
          case CHANGED -> notice.severity().name() + ", changed";
          case RESOLVED -> "Resolved";
        };
    return "[" + state + "] " + notice.service().name() + ": " + notice.title();
  }

  private static String reference(BusMessage notice) {
    String what =
        switch (notice) {
          case Notice finding -> "Finding " + finding.finding();
          case LockNotice lock -> "Lock, decision " + lock.decided().version();
        };
    return what
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
