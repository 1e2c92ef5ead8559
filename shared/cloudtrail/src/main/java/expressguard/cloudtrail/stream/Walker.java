package expressguard.cloudtrail.stream;

import expressguard.cloudtrail.json.Limits;
import java.io.IOException;

/**
 * Steps over the values of members, which are most of a record, without keeping anything of them.
 * Strings are checked to be whole, brackets to match and to open only where a value may stand, so
 * that a line which was cut off does not swallow the next.
 */
final class Walker {

  /** The bit by which a brace differs from the square bracket of the same side. */
  private static final int BRACE = 0x20;

  private final Window window;
  private final Tokens tokens;

  /** Whether the last value was nested deeper than the limit. */
  private boolean tooDeep;

  /**
   * A bit per open level, the innermost lowest, set for an object; above them a bit that marks the
   * end. INVARIANT: that is the sign when 63 levels are open, and the record is the 64th, which is
   * {@link Limits#DEPTH}; what is deeper is not kept, so no input can exhaust the stack or the
   * heap.
   */
  private long open = 1;

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
    open = 2 | kind(first);
    last = first;
    while (open != 1) {
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
    odd(inside == 0 ? tokens.any() : '"');
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
      if (isBracket(c)) {
        window.moveTo(place + 1);
        last = before(bytes, from, place);
        bracket(c);
        if (open == 1 || window.position() != place + 1) {
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

  /** Steps over what is no plain word: a byte outside strings, or all that is left of a string. */
  private void odd(int c) throws IOException {
    if (c == '"') {
      tokens.string();
      last = c;
    } else if (isBracket(c)) {
      bracket(c);
    } else if (c > ' ') {
      last = c;
    }
  }

  private void bracket(int c) throws IOException {
    if (c == ((open & 1) == 0 ? ']' : '}')) {
      open >>>= 1;
    } else if (c == '}' || c == ']' || (last != ':' && last != ',' && last != '[')) {
      throw tokens.unexpected(c);
    } else if (open > 0) {
      open = (open << 1) | kind(c);
    } else {
      tooDeep = true;
      tokens.abyss();
    }
    last = c;
  }

  private static boolean isBracket(int c) {
    return (c | BRACE) == '{' || (c | BRACE) == '}';
  }

  private static int kind(int bracket) {
    return bracket == '{' ? 1 : 0;
  }
}
