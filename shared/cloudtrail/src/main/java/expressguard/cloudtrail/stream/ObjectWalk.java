package expressguard.cloudtrail.stream;

import expressguard.cloudtrail.json.Slice;
import expressguard.cloudtrail.json.UnreadableJson;
import java.io.IOException;

/** Walks over one object and skims its top level on the way. */
final class ObjectWalk {

  /** Is offered each member before its value is skipped. */
  interface Offer {

    Offer NOTHING = (_, _) -> false;

    /** Whether the value that begins with this byte was taken, and so is walked over. */
    boolean taken(Member member, int first) throws IOException;
  }

  private final Window window;
  private final Tokens tokens;
  private final Walker walker;
  private final Skim skim = new Skim();

  ObjectWalk(Window window, Tokens tokens) {
    this.window = window;
    this.tokens = tokens;
    this.walker = new Walker(window, tokens);
  }

  /** What the last object showed; the next object replaces it. */
  Skim skim() {
    return skim;
  }

  /** Skims a slice that must be one whole object. */
  static Skim over(Slice slice) throws IOException {
    Window window = new Window(slice);
    Tokens tokens = new Tokens(window);
    ObjectWalk walk = new ObjectWalk(window, tokens);
    if (tokens.next() != '{') {
      throw new UnreadableJson("it is no JSON object");
    }
    window.mark();
    walk.members(Offer.NOTHING);
    int behind = tokens.next();
    if (behind >= 0) {
      throw tokens.unexpected(behind);
    }
    return walk.skim;
  }

  /** Steps over a value outside of any record. */
  void skip(int first) throws IOException {
    walker.value(first);
  }

  /** Walks to the end of an object whose brace was read; says whether a member was taken. */
  boolean members(Offer offer) throws IOException {
    boolean taken = false;
    skim.clear();
    int c = tokens.some();
    boolean more = c != '}';
    while (more) {
      taken |= member(c, offer);
      c = tokens.some();
      more = c == ',';
      if (more) {
        c = tokens.some();
      } else if (c != '}') {
        throw tokens.unexpected(c);
      }
    }
    skim.measure(window);
    return taken;
  }

  private boolean member(int quote, Offer offer) throws IOException {
    Member member = name(quote);
    int c = tokens.some();
    if (offer.taken(member, c)) {
      return true;
    }
    int from = window.offset() - 1;
    walker.value(c);
    if (!window.lost()) {
      skim.note(member, from, window.offset());
    }
    if (walker.wasTooDeep()) {
      skim.tooDeep();
    }
    return false;
  }

  /** INVARIANT: a name is looked at while it is whole, however much was lost before it. */
  private Member name(int quote) throws IOException {
    if (quote != '"') {
      throw tokens.unexpected(quote);
    }
    skim.measure(window);
    if (!window.marked()) {
      window.mark();
    }
    skim.run(window);
    int from = window.offset() - 1;
    boolean escaped = tokens.string();
    // Looked at before the next step: reading on moves the bytes.
    Member member =
        window.lost() ? Member.OTHER : Member.of(window.slice(from, window.offset()), escaped);
    tokens.colon();
    return member;
  }
}
