package expressguard.cloudtrail.stream;

import expressguard.cloudtrail.json.Limits;
import expressguard.cloudtrail.json.UnreadableJson;
import java.io.IOException;

/**
 * Steps over the values of members, which are most of a record, without keeping anything of them.
 * Strings are checked to be whole, brackets to match and to open only where a value may stand, so
 * that a line which was cut off does not swallow the next. Nesting costs one bit per level up to
 * the limit and nothing below it: no input can exhaust the stack or the heap.
 */
final class Walker {

  /** The value of a member is one level below the record that has it. */
  private static final int DEPTH = Limits.DEPTH - 1;

  /** The bit by which a brace differs from the square bracket of the same side. */
  private static final int BRACE = 0x20;

  private final Window window;
  private final Tokens tokens;
  private boolean tooDeep;

  /** A bit per open level, the innermost lowest; set for an object. */
  private long kinds;

  private int depth;

  /** The last byte that was no white space, or the quote of a string. */
  private int last;

  Walker(Window window, Tokens tokens) {
    this.window = window;
    this.tokens = tokens;
  }

  /** Whether a value since the last question was nested deeper than the limit. */
  boolean wasTooDeep() {
    boolean was = tooDeep;
    tooDeep = false;
    return was;
  }

  /** Steps over a value whose first byte was read. */
  void value(int first) throws IOException {
    switch (first) {
      case '"' -> tokens.string();
      case '{', '[' -> nested(first);
      default -> tokens.scalar(first);
    }
  }

  private void nested(int first) throws IOException {
    kinds = kind(first);
    depth = 1;
    last = first;
    while (depth > 0) {
      if (window.position() == window.limit() && !window.fill()) {
        throw new UnreadableJson("it ends before its JSON does");
      }
      buffered();
    }
  }

  /** Steps on to the next bracket, the end of the buffer, or a string that it does not hold. */
  private void buffered() throws IOException {
    byte[] bytes = window.bytes();
    int limit = window.limit();
    int at = window.position();
    while (at < limit) {
      int c = bytes[at++];
      int end = c == '"' ? Strings.plainEnd(bytes, at, limit) : at - 1;
      if (end < 0 || (c | BRACE) == '{' || (c | BRACE) == '}') {
        window.moveTo(at);
        structure(c);
        return;
      }
      at = end + 1;
      last = c > ' ' ? c : last;
    }
    window.moveTo(at);
  }

  private void structure(int c) throws IOException {
    if (c == '"') {
      tokens.string();
      last = c;
    } else {
      bracket(c);
    }
  }

  private void bracket(int c) throws IOException {
    if (c == closing(kinds)) {
      kinds >>>= 1;
      depth--;
    } else if (c == '}' || c == ']' || (last != ':' && last != ',' && last != '[')) {
      throw tokens.unexpected(c);
    } else if (depth < DEPTH) {
      kinds = (kinds << 1) | kind(c);
      depth++;
    } else {
      abyss();
    }
    last = c;
  }

  private static int kind(int opening) {
    return opening == '{' ? 1 : 0;
  }

  private static int closing(long kinds) {
    return (kinds & 1) == 0 ? ']' : '}';
  }

  /** Steps over what is nested too deep: brackets are only counted. */
  private void abyss() throws IOException {
    tooDeep = true;
    long below = 1;
    while (below > 0) {
      switch (tokens.some()) {
        case '"' -> tokens.string();
        case '{', '[' -> below++;
        case '}', ']' -> below--;
        default -> {}
      }
    }
  }
}
