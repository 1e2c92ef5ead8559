package expressguard.cli.progress;

import java.util.Locale;

/**
 * How far work is and how fast, in words.
 *
 * @param bytes read, as stored
 * @param total all bytes; 0 where unknown
 * @param seconds since the work began
 */
record Pace(long bytes, long total, long records, double seconds) {

  private static final double MEGABYTE = 1e6;

  String words() {
    double past = Math.max(seconds, 1e-3);
    String done =
        total == 0
            ? "%,.1f MB".formatted(bytes / MEGABYTE)
            : "%3d%%  %,.1f of %,.1f MB".formatted(percent(), bytes / MEGABYTE, total / MEGABYTE);
    return String.format(
            Locale.ROOT,
            "%s  %,.1f MB/s  %,d records  %,.0f records/s",
            done,
            bytes / MEGABYTE / past,
            records,
            records / past)
        + remaining();
  }

  private long percent() {
    return Math.min(100, bytes * 100 / total);
  }

  private String remaining() {
    if (total == 0 || bytes == 0 || bytes >= total) {
      return "";
    }
    long left = Math.round(seconds * (total - bytes) / bytes);
    return left < 60
        ? "  %d s left".formatted(left)
        : "  %d min %02d s left".formatted(left / 60, left % 60);
  }
}
