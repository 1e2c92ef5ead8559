package expressguard.cloudtrail.json;

import java.nio.charset.StandardCharsets;

/**
 * A part of an array of bytes. It is valid only until the stream that it came from reads on, so it
 * is looked at and never kept.
 */
public final class Slice {

  private final byte[] bytes;
  private final int from;
  private final int to;

  public Slice(byte[] bytes, int from, int to) {
    this.bytes = bytes;
    this.from = from;
    this.to = to;
  }

  /** The bytes of a text. */
  public static Slice of(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return new Slice(bytes, 0, bytes.length);
  }

  public byte[] bytes() {
    return bytes;
  }

  public int from() {
    return from;
  }

  public int to() {
    return to;
  }

  public int length() {
    return to - from;
  }

  public boolean startsWith(char first) {
    return length() > 0 && bytes[from] == first;
  }

  public boolean has(char one) {
    for (int at = from; at < to; at++) {
      if (bytes[at] == one) {
        return true;
      }
    }
    return false;
  }

  /** The text between the quotes of a JSON string that has no escape. */
  public String unquoted() {
    return new String(bytes, from + 1, length() - 2, StandardCharsets.UTF_8);
  }

  /** What lies between two distances from the beginning. */
  public Slice part(int start, int end) {
    return new Slice(bytes, from + start, from + end);
  }
}
