package expressguard.cloudtrail.stream;

import expressguard.cloudtrail.json.Limits;
import expressguard.cloudtrail.json.Slice;
import expressguard.cloudtrail.json.UnreadableJson;
import java.io.IOException;
import java.io.InputStream;

/**
 * A stretch of a stream: what was read and not yet walked over, and behind it everything since the
 * mark. INVARIANT: never more than a record's limit is kept behind the mark; when it would be, the
 * mark is lost and the walk goes on.
 */
final class Window {

  private static final int CHUNK = 1 << 16;

  /** Most messages are one record and fit: to clear more for each costs more than to read it. */
  private static final int LARGEST_FIRST = 1 << 14;

  private static final int SMALLEST_FIRST = 1 << 10;

  private final InputStream in;
  private final boolean whole;
  private byte[] bytes;
  private long dropped;
  private int position;
  private int limit;
  private int mark = -1;
  private boolean lost;

  Window(InputStream in) throws IOException {
    this.in = in;
    this.whole = false;
    // One byte more than is there: so the end of it is found without a larger one.
    this.bytes = new byte[Math.clamp(in.available() + 1L, SMALLEST_FIRST, LARGEST_FIRST)];
  }

  Window(Slice slice) {
    this.in = InputStream.nullInputStream();
    this.whole = true;
    this.bytes = slice.bytes();
    this.position = slice.from();
    this.limit = slice.to();
  }

  byte[] bytes() {
    return bytes;
  }

  int position() {
    return position;
  }

  int limit() {
    return limit;
  }

  void moveTo(int newPosition) {
    position = newPosition;
  }

  /** What is said of JSON that breaks at the position. */
  UnreadableJson broken(String what) {
    return new UnreadableJson("it is broken JSON: " + what + " at byte " + (dropped + position));
  }

  /** Keeps what follows, and the byte that was read last. */
  void mark() {
    mark = position - 1;
    lost = false;
  }

  void release() {
    mark = -1;
    lost = false;
  }

  boolean marked() {
    return mark >= 0;
  }

  /** Whether more followed the mark than is kept. */
  boolean lost() {
    return lost;
  }

  /** Whether what follows the mark, kept or not, is more than a record may be. */
  boolean tooLarge() {
    return lost || offset() > Limits.RECORD_BYTES;
  }

  /** The distance of the position from the mark; nothing without one. */
  int offset() {
    return mark < 0 ? 0 : position - mark;
  }

  /** What lies between two distances from the mark. */
  Slice slice(int from, int to) {
    return new Slice(bytes, mark + from, mark + to);
  }

  /** What was kept since the mark, up to the position; nothing when it was lost. */
  Slice kept() {
    return lost ? Slice.of("") : new Slice(bytes, mark, position);
  }

  /** Reads on when all was walked over; false at the end of the stream. */
  boolean fill() throws IOException {
    if (whole) {
      return false;
    }
    keep(mark < 0 ? 0 : limit - mark);
    int read = in.read(bytes, limit, bytes.length - limit);
    limit += Math.max(read, 0);
    return read >= 0;
  }

  private void keep(int wanted) {
    int kept = wanted;
    if (kept > Limits.RECORD_BYTES) {
      lost = true;
      mark = -1;
      kept = 0;
    }
    dropped += limit - kept;
    boolean mayGrow = bytes.length > LARGEST_FIRST || limit == bytes.length;
    boolean isSmall = mayGrow && bytes.length - kept < CHUNK;
    byte[] target = isSmall ? new byte[Math.max(2 * bytes.length, 2 * CHUNK)] : bytes;
    System.arraycopy(bytes, limit - kept, target, 0, kept);
    bytes = target;
    position = kept;
    limit = kept;
    mark = mark < 0 ? -1 : 0;
  }
}
