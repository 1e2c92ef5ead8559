package expressguard.cloudtrail.stream;

import expressguard.cloudtrail.json.DataReader;
import expressguard.cloudtrail.json.UnreadableJson;
import java.util.List;
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
  private static final List<List<Member>> BY_LENGTH =
      IntStream.rangeClosed(0, CLOUD_TRAIL_EVENT.text.length())
          .mapToObj(length -> Stream.of(values()).filter(m -> m.text.length() == length).toList())
          .toList();

  private final String text;

  Member(String text) {
    this.text = text;
  }

  /**
   * The member that a quoted name stands for. A name with an escape is decoded first: {@code
   * event\\u004eame} is an event name too, and must not pass as another.
   */
  static Member of(Slice name, boolean escaped) {
    return of(escaped ? decoded(name) : name);
  }

  private static Member of(Slice name) {
    int length = name.length() - 2;
    if (length < BY_LENGTH.size()) {
      for (Member member : BY_LENGTH.get(length)) {
        if (name.quotes(member.text)) {
          return member;
        }
      }
    }
    return OTHER;
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
