package expressguard.message.digest;

import expressguard.bus.BusMessage;
import expressguard.bus.LockNotice;
import expressguard.bus.Notice;
import expressguard.bus.Notice.News;
import expressguard.bus.Particulars;
import expressguard.conflict.Severity;
import expressguard.inventory.ResourceId;

/**
 * One message that waits for the digest, with what the digest says of it.
 *
 * @param notice its id
 * @param about the id of what it is about
 * @param title what it is, in words
 * @param who empty when the finding never was one, and of a lock
 */
public record Entry(
    String notice,
    String about,
    ResourceId service,
    String title,
    Severity severity,
    News news,
    String who,
    String summary) {

  /** The longest summary that is kept. */
  private static final int LONGEST = 1000;

  public static Entry of(BusMessage notice) {
    String summary = notice.summary();
    return new Entry(
        notice.id(),
        notice.about(),
        notice.service(),
        notice.title(),
        notice.severity(),
        notice.news(),
        who(notice),
        summary.length() <= LONGEST ? summary : summary.substring(0, LONGEST));
  }

  private static String who(BusMessage message) {
    return switch (message) {
      case Notice notice -> notice.particulars().map(Particulars::who).orElse("");
      case LockNotice _ -> "";
    };
  }
}
