package expressguard.message.digest;

import java.time.LocalDate;
import java.util.List;

/**
 * What one channel is told of one day.
 *
 * @param day in UTC
 * @param entries in the order of their ids, at most as many as were read
 * @param isWhole whether these are all
 */
public record Digest(String channel, LocalDate day, List<Entry> entries, boolean isWhole) {
  public Digest {
    entries = List.copyOf(entries);
  }

  /** The same for the same digest sent again. */
  public String id() {
    return id(channel, day);
  }

  /** The id of a channel's digest of a day. */
  public static String id(String channel, LocalDate day) {
    return "digest-" + channel + "-" + day;
  }

  public int count() {
    return entries.size();
  }
}
