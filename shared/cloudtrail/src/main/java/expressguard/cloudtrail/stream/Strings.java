package expressguard.cloudtrail.stream;

import expressguard.cloudtrail.json.UnreadableJson;
import java.io.IOException;

/** Steps over strings, which are most of a CloudTrail file: eight bytes at a time. */
final class Strings {

  private final Window window;

  Strings(Window window) {
    this.window = window;
  }

  /** Steps behind a string whose opening quote was read; says whether it holds an escape. */
  boolean step() throws IOException {
    int end = plainEnd(window.bytes(), window.position(), window.limit());
    if (end >= 0) {
      window.moveTo(end + 1);
      return false;
    }
    return longer();
  }

  /** A string with escapes, or one that goes on behind the buffer. */
  private boolean longer() throws IOException {
    boolean escaped = false;
    for (int c = special(); c != '"'; c = special()) {
      if (c != '\\') {
        throw window.broken("a control character in a string");
      }
      escaped = true;
      if (window.position() == window.limit() && !window.fill()) {
        break;
      }
      window.moveTo(window.position() + 1);
    }
    return escaped;
  }

  /** Reads a quote, a backslash or a control character, and all before it; eight bytes a step. */
  private int special() throws IOException {
    do {
      byte[] bytes = window.bytes();
      int limit = window.limit();
      int at = window.position();
      while (at + Long.BYTES <= limit && Word.specials(Word.at(bytes, at)) == 0) {
        at += Long.BYTES;
      }
      for (; at < limit; at++) {
        int c = bytes[at];
        if (c == '"' || c == '\\' || (c >= 0 && c < ' ')) {
          window.moveTo(c < ' ' ? at : at + 1);
          return c;
        }
      }
      window.moveTo(limit);
    } while (window.fill());
    throw new UnreadableJson("it ends in the middle of a string");
  }

  /** Where a string without escapes ends, if that is before the limit; -1 if it is not known. */
  static int plainEnd(byte[] bytes, int from, int limit) {
    for (int at = from; at + Long.BYTES <= limit; at += Long.BYTES) {
      long found = Word.specials(Word.at(bytes, at));
      if (found != 0) {
        int end = at + Word.first(found);
        return bytes[end] == '"' ? end : -1;
      }
    }
    return -1;
  }
}
