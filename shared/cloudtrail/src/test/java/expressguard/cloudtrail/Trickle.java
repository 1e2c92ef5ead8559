package expressguard.cloudtrail;

import java.io.InputStream;

/** A stream that gives few bytes at a time and never says that it has more. */
public final class Trickle extends InputStream {

  private final byte[] bytes;
  private final int step;
  private int at;

  public Trickle(byte[] bytes, int step) {
    this.bytes = bytes;
    this.step = step;
  }

  @Override
  public int read() {
    return at < bytes.length ? bytes[at++] & 0xff : -1;
  }

  @Override
  public int read(byte[] target, int offset, int length) {
    if (at == bytes.length) {
      return -1;
    }
    int read = Math.min(Math.min(step, length), bytes.length - at);
    System.arraycopy(bytes, at, target, offset, read);
    at += read;
    return read;
  }
}
