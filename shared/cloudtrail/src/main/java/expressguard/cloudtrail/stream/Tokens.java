package expressguard.cloudtrail.stream;

import expressguard.cloudtrail.json.UnreadableJson;
import java.io.IOException;

/** Steps over the tokens of JSON: structure bytes, strings, numbers and words. */
final class Tokens {

  private final Window window;
  private final Strings strings;

  Tokens(Window window) {
    this.window = window;
    this.strings = new Strings(window);
  }

  /** The first byte of the stream that is no white space, behind a byte order mark. */
  int first() throws IOException {
    int c = next();
    if (c == 0xef && next() == 0xbb && next() == 0xbf) {
      c = next();
    }
    return switch (c) {
      case -1 -> throw new UnreadableJson("it is empty");
      case 0xfe, 0xff -> throw new UnreadableJson("it is UTF-16 text: save it as UTF-8");
      case '{', '[', '"' -> c;
      default ->
          throw new UnreadableJson("it is neither JSON nor gzip: it begins with " + shown(c));
    };
  }

  /** The next byte that is no white space, or -1 at the end. */
  int next() throws IOException {
    int at = window.position();
    if (at < window.limit()) {
      int c = window.bytes()[at];
      if (c > ' ') {
        window.moveTo(at + 1);
        return c;
      }
    }
    return behindSpace();
  }

  /** Apart from {@link #next()}, which stays small enough to be inlined: most JSON has no space. */
  private int behindSpace() throws IOException {
    do {
      byte[] bytes = window.bytes();
      for (int at = window.position(); at < window.limit(); at++) {
        int c = bytes[at];
        if (c != ' ' && c != '\n' && c != '\t' && c != '\r') {
          window.moveTo(at + 1);
          return visible(c);
        }
      }
      window.moveTo(window.limit());
    } while (window.fill());
    return -1;
  }

  private int visible(int c) throws UnreadableJson {
    if (c >= 0 && c < ' ') {
      throw unexpected(c);
    }
    return c & 0xff;
  }

  /** The next byte that is no white space, where the JSON cannot end yet. */
  int some() throws IOException {
    int c = next();
    if (c < 0) {
      throw new UnreadableJson("it ends before its JSON does");
    }
    return c;
  }

  /** The next byte, signed, whatever it is, where the JSON cannot end yet. */
  int any() throws IOException {
    if (window.position() == window.limit() && !window.fill()) {
      throw new UnreadableJson("it ends before its JSON does");
    }
    window.moveTo(window.position() + 1);
    return window.bytes()[window.position() - 1];
  }

  void colon() throws IOException {
    int c = some();
    if (c != ':') {
      throw unexpected(c);
    }
  }

  /** Steps behind a string whose opening quote was read; says whether it holds an escape. */
  boolean string() throws IOException {
    return strings.step();
  }

  /** Steps over a number or a word whose first byte was read. */
  void scalar(int first) throws IOException {
    if ("-0123456789tfn".indexOf(first) < 0) {
      throw unexpected(first);
    }
    do {
      byte[] bytes = window.bytes();
      int at = window.position();
      while (at < window.limit() && continuesScalar(bytes[at])) {
        at++;
      }
      window.moveTo(at);
    } while (window.position() == window.limit() && window.fill());
  }

  private static boolean continuesScalar(int c) {
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || "+-.E".indexOf(c) >= 0;
  }

  /** Steps over an object or a list whose bracket was read; brackets are counted, and no more. */
  void abyss() throws IOException {
    for (long below = 1; below > 0; ) {
      switch (some()) {
        case '"' -> string();
        case '{', '[' -> below++;
        case '}', ']' -> below--;
        default -> {}
      }
    }
  }

  UnreadableJson unexpected(int c) {
    return window.broken("unexpected " + shown(c));
  }

  private static String shown(int c) {
    return c > ' ' && c < 0x7f ? "`" + (char) c + "`" : String.format("byte 0x%02x", c);
  }
}
