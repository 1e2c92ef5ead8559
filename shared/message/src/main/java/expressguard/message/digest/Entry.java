package expressguard.message.digest;

import expressguard.bus.Notice;
import expressguard.bus.Notice.News;
import expressguard.bus.Particulars;
import expressguard.conflict.Kind;
import expressguard.conflict.Severity;
import expressguard.inventory.ResourceId;

/**
 * One notice that waits for the digest, with what the digest says of it.
 *
 * @param notice its id
 * @param who empty when the finding never was one
 */
public record Entry(
    String notice,
    String finding,
    ResourceId service,
    Kind kind,
    Severity severity,
    News news,
    String who,
    String summary) {

  /** The longest summary that is kept. */
  private static final int LONGEST = 1000;

  public static Entry of(Notice notice) {
    String summary = notice.summary();
    return new Entry(
        notice.id(),
        notice.finding(),
        notice.service(),
        notice.kind(),
        notice.severity(),
        notice.news(),
        notice.particulars().map(Particulars::who).orElse(""),
        summary.length() <= LONGEST ? summary : summary.substring(0, LONGEST));
  }
}
