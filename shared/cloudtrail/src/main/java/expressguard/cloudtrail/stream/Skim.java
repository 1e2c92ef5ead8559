package expressguard.cloudtrail.stream;

import expressguard.cloudtrail.json.Limits;
import expressguard.cloudtrail.json.UnreadableJson;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** What the top level of one object shows: where the members stand that say what it is. */
public final class Skim {

  private record Span(int from, int to) {}

  private final Map<Member, Span> spans = new EnumMap<>(Member.class);
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
    spans.clear();
    flaw = "";
  }

  /** A member of the same name that comes twice could hide a call, so nothing is believed. */
  void note(Member member, int from, int to) {
    if (member != Member.OTHER && spans.put(member, new Span(from, to)) != null) {
      flaw = "it has `" + member + "` twice";
    }
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
    return Optional.ofNullable(spans.get(member)).map(span -> object.part(span.from(), span.to()));
  }
}
