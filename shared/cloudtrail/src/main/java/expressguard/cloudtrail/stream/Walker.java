package expressguard.cloudtrail.stream;

import expressguard.cloudtrail.json.UnreadableJson;
import java.io.IOException;

/**
 * Steps over the values of members, which are most of a record, without keeping anything of them.
 * Strings are checked to be whole, brackets to match and to open only where a value may stand, so
 * that a line which was cut off does not swallow the next.
 */
final class Walker {

  private final Window window;
  private final Tokens tokens;
  private final Levels levels = new Levels();

  /** Whether the last value was nested deeper than the limit. */
  private boolean tooDeep;

  /** The last byte before the position that was no white space, or the quote of a string. */
  private int last;

  Walker(Window window, Tokens tokens) {
    this.window = window;
    this.tokens = tokens;
  }

  boolean wasTooDeep() {
    return tooDeep;
  }

  /** Steps over a value whose first byte was read. */
  void value(int first) throws IOException {
    tooDeep = false;
    switch (first) {
      case '"' -> tokens.string();
      case '{', '[' -> nested(first);
      default -> tokens.scalar(first);
    }
  }

  private void nested(int first) throws IOException {
    levels.clear();
    levels.open(first);
    last = first;
    while (levels.any()) {
      words(window.bytes(), window.position(), window.limit() - Long.BYTES);
    }
  }

  /**
   * Steps on by words of eight bytes, and over what stops them. Strings take no branch: where they
   * end follows no pattern, and a wrong guess of the processor costs more than to look at each
   * byte.
   */
  private void words(byte[] bytes, int from, int to) throws IOException {
    long inside = 0;
    int at = from;
    for (; at <= to; at += Long.BYTES) {
      long word = Word.at(bytes, at);
      if (!Word.isPlain(word)) {
        break;
      }
      long strings = Word.strings(Word.quotes(word), inside);
      long found = Word.structure(word, strings);
      if (found != 0 && !structure(bytes, from, at, found)) {
        return;
      }
      inside = strings >> 63;
    }
    window.moveTo(at);
    last = before(bytes, from, at);
    odd(inside == 0 ? read() : '"');
  }

  /** Looks at what was found in a word; says whether the next word follows. */
  private boolean structure(byte[] bytes, int from, int at, long found) throws IOException {
    for (long rest = found; rest != 0; rest &= rest - 1) {
      int place = at + Word.first(rest);
      int c = bytes[place];
      if (c < ' ') {
        window.moveTo(place);
        throw window.broken("a control character in a string");
      }
      if (Levels.isBracket(c)) {
        window.moveTo(place + 1);
        last = before(bytes, from, place);
        bracket(c);
        if (!levels.any() || window.position() != place + 1) {
          return false;
        }
      }
    }
    return true;
  }

  private int before(byte[] bytes, int from, int place) {
    for (int at = place - 1; at >= from; at--) {
      if (bytes[at] > ' ') {
        return bytes[at];
      }
    }
    return last;
  }

  private int read() throws IOException {
    if (window.position() == window.limit() && !window.fill()) {
      throw new UnreadableJson("it ends before its JSON does");
    }
    window.moveTo(window.position() + 1);
    return window.bytes()[window.position() - 1];
  }

  /** Steps over what is no plain word: a byte outside strings, or all that is left of a string. */
  private void odd(int c) throws IOException {
    if (c == '"') {
      tokens.string();
      last = c;
    } else if (Levels.isBracket(c)) {
      bracket(c);
    } else if (c > ' ') {
      last = c;
    }
  }

  private void bracket(int c) throws IOException {
    if (!levels.close(c)) {
      if (!Levels.isOpening(c) || (last != ':' && last != ',' && last != '[')) {
        throw tokens.unexpected(c);
      }
      if (!levels.open(c)) {
        abyss();
      }
    }
    last = c;
  }

  /** Steps over what is nested too deep: brackets are only counted. */
  private void abyss() throws IOException {
    tooDeep = true;
    for (long below = 1; below > 0; ) {
      switch (tokens.some()) {
        case '"' -> tokens.string();
        case '{', '[' -> below++;
        case '}', ']' -> below--;
        default -> {}
      }
    }
  }
}
