package expressguard.cloudtrail.stream;

import expressguard.cloudtrail.json.DataReader;
import expressguard.cloudtrail.json.Slice;
import expressguard.cloudtrail.json.UnreadableJson;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The members of an object's top level that say what the object is. */
public enum Member {
  EVENT_SOURCE("eventSource"),
  EVENT_NAME("eventName"),
  EVENT_TYPE("eventType"),
  /** The kind of an EventBridge envelope. */
  DETAIL_TYPE("detail-type"),
  /** The record inside an EventBridge envelope. */
  DETAIL("detail"),
  /** The record as text, in an answer of LookupEvents. */
  CLOUD_TRAIL_EVENT("CloudTrailEvent"),
  /** The list of a log file. */
  RECORDS("Records"),
  /** The list of an answer of LookupEvents. */
  EVENTS("Events"),
  /** Any other. */
  OTHER("");

  /** The members whose names have the length of the place in the list. */
  private static final Member[][] BY_LENGTH =
      IntStream.rangeClosed(0, CLOUD_TRAIL_EVENT.text.length())
          .mapToObj(length -> Stream.of(values()).filter(m -> m.text.length() == length))
          .map(members -> members.toArray(Member[]::new))
          .toArray(Member[][]::new);

  private final String text;

  Member(String text) {
    this.text = text;
  }

  /**
   * The member that a quoted name stands for. A name with an escape is decoded first: {@code
   * event\\u004eame} is an event name too, and must not pass as another.
   */
  static Member of(Slice name, boolean escaped) {
    Slice plain = escaped ? decoded(name) : name;
    return of(plain.bytes(), plain.from() + 1, plain.to() - 1);
  }

  /**
   * The member that a name without escapes stands for; the part is what lies between its quotes.
   */
  static Member of(byte[] bytes, int from, int to) {
    int length = to - from;
    if (length < BY_LENGTH.length) {
      for (Member member : BY_LENGTH[length]) {
        if (member.stands(bytes, from)) {
          return member;
        }
      }
    }
    return OTHER;
  }

  private boolean stands(byte[] bytes, int from) {
    // From behind, because the names of one length begin alike.
    int at = text.length() - 1;
    while (at >= 0 && bytes[from + at] == text.charAt(at)) {
      at--;
    }
    return at < 0;
  }

  /** A name that cannot be decoded is none of these; if its record is watched, parsing says so. */
  private static Slice decoded(Slice name) {
    try {
      return Slice.of('"' + new DataReader().text(name.bytes(), name.from(), name.length()) + '"');
    } catch (UnreadableJson e) {
      return name;
    }
  }

  boolean holdsRecords() {
    return this == RECORDS || this == EVENTS;
  }

  @Override
  public String toString() {
    return text;
  }
}
