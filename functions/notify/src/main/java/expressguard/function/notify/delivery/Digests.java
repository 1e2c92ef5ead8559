package expressguard.function.notify.delivery;

import expressguard.message.digest.Digest;
import expressguard.message.digest.Entry;
import java.time.LocalDate;

/** What waits for the digests, by channel and day. */
public interface Digests {

  /** Keeps a notice for the digest of a day; keeping it twice is keeping it once. */
  void file(String channel, LocalDate day, Entry entry);

  /**
   * The digest of a day.
   *
   * @param most how many entries are read
   */
  Digest read(String channel, LocalDate day, int most);
}
