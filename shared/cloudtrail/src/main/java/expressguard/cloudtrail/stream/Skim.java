package expressguard.cloudtrail.stream;

import expressguard.cloudtrail.json.Limits;
import expressguard.cloudtrail.json.Slice;
import expressguard.cloudtrail.json.UnreadableJson;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Optional;

/** What the top level of one object shows: where the members stand that say what it is. */
@SuppressWarnings("EnumOrdinal") // As EnumMap does it, without an object for each member.
public final class Skim {

  /** What may be looked at behind a name or a value without asking whether the buffer holds it. */
  private static final int BEHIND = 2 * Long.BYTES;

  /** Where the value of a member begins, and where it ends: nowhere when the end is 0. */
  private final int[] froms = new int[Member.values().length];

  private final int[] ends = new int[froms.length];
  private String flaw = "";

  Skim() {}

  /** Skims a slice that must be one whole object. */
  public static Skim of(Slice slice) throws UnreadableJson {
    try {
      return ObjectWalk.over(slice);
    } catch (UnreadableJson e) {
      throw e;
    } catch (IOException e) {
      throw new UncheckedIOException("bytes in memory cannot fail", e);
    }
  }

  void clear() {
    Arrays.fill(ends, 0);
    flaw = "";
  }

  /** A member of the same name that comes twice could hide a call, so nothing is believed. */
  void note(Member member, int from, int to) {
    if (member != Member.OTHER) {
      if (ends[member.ordinal()] > 0) {
        flaw = "it has `" + member + "` twice";
      }
      froms[member.ordinal()] = from;
      ends[member.ordinal()] = to;
    }
  }

  /**
   * Notes members that hold a string or a literal and are written as CloudTrail writes them,
   * without a space or an escape: most of a record's top level. It ends behind the quote of the
   * first name that is another's, or that the buffer does not hold with all its value.
   */
  void run(Window window) {
    byte[] bytes = window.bytes();
    int start = window.position() - window.offset();
    int limit = window.limit() - BEHIND;
    int at = window.position();
    for (int next = at; next > 0; ) {
      at = next;
      next = behind(bytes, start, at, limit);
    }
    window.moveTo(at);
  }

  /** Notes one member; where the name begins that follows it, or -1. */
  private int behind(byte[] bytes, int start, int from, int limit) {
    int name = Strings.plainEnd(bytes, from, limit);
    if (name < 0 || bytes[name + 1] != ':') {
      return -1;
    }
    int value = name + 2;
    int end =
        bytes[value] == '"'
            ? Strings.plainEnd(bytes, value + 1, limit) + 1
            : Word.literalEnd(bytes, value);
    if (end <= 0 || bytes[end] != ',' || bytes[end + 1] != '"') {
      return -1;
    }
    note(Member.of(bytes, from, name), value - start, end - start);
    return end + 2;
  }

  /** Takes note of a record that is too large, or whose beginning is not kept any more. */
  void measure(Window window) {
    if (window.tooLarge()) {
      flaw = Limits.TOO_LARGE;
    }
  }

  void tooDeep() {
    flaw = Limits.TOO_DEEP;
  }

  /** Why the object cannot be believed; empty when it can. */
  public String flaw() {
    return flaw;
  }

  /** The value of a member, as it stands in the object that was skimmed. */
  public Optional<Slice> at(Member member, Slice object) {
    // No lambda: this is asked four times of every record, and most of a short run is not compiled.
    int end = ends[member.ordinal()];
    return end == 0 ? Optional.empty() : Optional.of(object.part(froms[member.ordinal()], end));
  }
}
