package expressguard.cloudtrail.input;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.util.function.LongConsumer;
import java.util.zip.GZIPInputStream;

/** The text of an input: gzip is known by its first two bytes, never by a name. */
public final class InputBytes {

  private static final int BUFFER = 1 << 16;
  private static final int MAGIC = 0x1f8b;

  private InputBytes() {}

  /**
   * Opens an input.
   *
   * @param progress is told how many more bytes were read from where they are stored
   */
  public static InputStream open(Input input, LongConsumer progress) throws IOException {
    InputStream stored = new Counted(input.source().open(), progress);
    try {
      PushbackInputStream peeked = new PushbackInputStream(stored, 2);
      byte[] start = peeked.readNBytes(2);
      peeked.unread(start);
      boolean gzip = start.length == 2 && (((start[0] & 0xff) << 8) | (start[1] & 0xff)) == MAGIC;
      return gzip ? new GZIPInputStream(peeked, BUFFER) : peeked;
    } catch (IOException e) {
      stored.close();
      throw e;
    }
  }

  private static final class Counted extends FilterInputStream {

    private final LongConsumer progress;

    Counted(InputStream in, LongConsumer progress) {
      super(in);
      this.progress = progress;
    }

    @Override
    public int read() throws IOException {
      int read = super.read();
      if (read >= 0) {
        progress.accept(1);
      }
      return read;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
      int read = super.read(bytes, offset, length);
      if (read > 0) {
        progress.accept(read);
      }
      return read;
    }
  }
}
