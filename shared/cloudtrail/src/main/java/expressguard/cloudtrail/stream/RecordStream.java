package expressguard.cloudtrail.stream;

import expressguard.cloudtrail.json.Limits;
import expressguard.cloudtrail.json.Slice;
import expressguard.cloudtrail.json.UnreadableJson;
import java.io.IOException;
import java.io.InputStream;

/**
 * Finds the records of a stream, whatever they are wrapped in: a log file ({@code Records}, beside
 * any other members), an answer of LookupEvents ({@code Events}), a list, JSON Lines, or one alone.
 */
public final class RecordStream {

  /** Takes what a stream holds, in its order. Each call stands for one record. */
  public interface Receiver {

    /** An object that may be a record, or hold one. */
    void object(Slice object, Skim skim);

    /** A JSON string, quotes included, that may hold a record. */
    void text(Slice quoted);

    /** Something that cannot be a record, or the broken rest of the stream. */
    void unreadable(String reason);
  }

  private final Tokens tokens;
  private final Lines lines;
  private final ObjectWalk walk;
  private final Window window;
  private final Receiver receiver;
  private boolean listOpen;

  private RecordStream(InputStream in, Receiver receiver) throws IOException {
    this.window = new Window(in);
    this.tokens = new Tokens(window);
    this.lines = new Lines(window);
    this.walk = new ObjectWalk(window, tokens);
    this.receiver = receiver;
  }

  /**
   * Reads a stream to its end. What breaks counts as one unreadable record; in JSON Lines the next
   * line is tried, in a list nothing tells where the next record begins.
   *
   * @throws IOException when the stream itself fails, or is no JSON from its first byte on
   */
  public static void read(InputStream in, Receiver receiver) throws IOException {
    new RecordStream(in, receiver).read();
  }

  private void read() throws IOException {
    int c = tokens.first();
    while (c >= 0) {
      try {
        outermost(c);
        c = tokens.next();
      } catch (UnreadableJson broken) {
        receiver.unreadable(broken.reason());
        c = !listOpen && lines.toNextObject() ? tokens.next() : -1;
      }
    }
  }

  private void outermost(int c) throws IOException {
    switch (c) {
      case '[' -> list(true);
      case '{', '"' -> element(c, true);
      default -> throw tokens.unexpected(c);
    }
  }

  private void list(boolean ofFiles) throws IOException {
    boolean outer = listOpen;
    listOpen = true;
    window.release();
    int c = tokens.some();
    boolean more = c != ']';
    while (more) {
      element(c, ofFiles);
      c = tokens.some();
      more = c == ',';
      if (more) {
        c = tokens.some();
      } else if (c != ']') {
        throw tokens.unexpected(c);
      }
    }
    listOpen = outer;
  }

  private void element(int c, boolean mayBeFile) throws IOException {
    window.mark();
    switch (c) {
      case '{' -> object(mayBeFile);
      case '"' -> text();
      default -> {
        walk.skip(c);
        receiver.unreadable("it is neither a JSON object nor a string that holds one");
      }
    }
    window.release();
  }

  /**
   * An object is a log file only once its list was seen, and until then it may be a record; so its
   * bytes are kept from its beginning up to the limit of a record.
   */
  private void object(boolean mayBeFile) throws IOException {
    boolean file = walk.members(mayBeFile ? this::records : ObjectWalk.Offer.NOTHING);
    if (!file) {
      receiver.object(window.kept(), walk.skim());
    }
  }

  private boolean records(Member member, int first) throws IOException {
    boolean list = member.holdsRecords() && first == '[';
    if (list) {
      list(false);
    }
    return list;
  }

  private void text() throws IOException {
    tokens.string();
    if (window.tooLarge()) {
      receiver.unreadable(Limits.TOO_LARGE);
    } else {
      receiver.text(window.kept());
    }
  }
}
