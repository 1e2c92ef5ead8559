package expressguard.cloudtrail.record;

import expressguard.cloudtrail.json.DataReader;
import expressguard.cloudtrail.json.Slice;
import expressguard.cloudtrail.json.UnreadableJson;
import expressguard.cloudtrail.stream.Member;
import expressguard.cloudtrail.stream.Skim;
import expressguard.event.EventKey;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Reads one record: unwraps it, asks whether its call is watched, and only then parses it strictly.
 * A record without a call that can be named is unreadable, since it may hide one; an event that by
 * its own kind is no API call is unwatched.
 */
public final class RecordReader {

  /** An answer of LookupEvents inside an envelope inside a string is more than was ever seen. */
  private static final int WRAPPINGS = 4;

  private final Predicate<EventKey> watched;
  private final DataReader json;
  private final ApiCalls calls;

  /**
   * @param watched says which calls are wanted; it is asked for every record
   */
  public RecordReader(Predicate<EventKey> watched, DataReader json) {
    this.watched = watched;
    this.json = json;
    this.calls = new ApiCalls(json);
  }

  public Reading read(Slice object, Skim skim) {
    try {
      return object(object, skim, WRAPPINGS);
    } catch (UnreadableJson e) {
      return new Reading.Unreadable(e.reason());
    }
  }

  /** Reads a record that is a JSON string. */
  public Reading read(Slice quoted) {
    try {
      return text(quoted, WRAPPINGS);
    } catch (UnreadableJson e) {
      return new Reading.Unreadable(e.reason());
    }
  }

  private Reading object(Slice object, Skim skim, int wrappings) throws UnreadableJson {
    if (!skim.flaw().isEmpty()) {
      throw new UnreadableJson(skim.flaw());
    }
    Optional<Slice> event = skim.at(Member.CLOUD_TRAIL_EVENT, object);
    Optional<Slice> detail = skim.at(Member.DETAIL, object);
    boolean wrapper = event.isPresent() || detail.isPresent();
    if (!wrapper || skim.at(Member.EVENT_SOURCE, object).isPresent()) {
      return record(object, skim);
    }
    return event.isPresent()
        ? text(event.get(), wrappings)
        : detail(detail.get(), skim.at(Member.DETAIL_TYPE, object), wrappings);
  }

  private Reading record(Slice object, Skim skim) throws UnreadableJson {
    if (text(skim.at(Member.EVENT_TYPE, object)).equals("AwsCloudTrailInsight")) {
      return new Reading.Unwatched();
    }
    String source = text(skim.at(Member.EVENT_SOURCE, object));
    String name = text(skim.at(Member.EVENT_NAME, object));
    if (source.isBlank() || name.isBlank()) {
      throw new UnreadableJson(
          "it has no `"
              + (source.isBlank() ? "eventSource" : "eventName")
              + "` to tell its call by");
    }
    return watched.test(new EventKey(source, name))
        ? new Reading.Call(calls.of(json.read(object.bytes(), object.from(), object.length())))
        : new Reading.Unwatched();
  }

  /** EventBridge carries events of many kinds; those that are no records name no call. */
  private Reading detail(Slice detail, Optional<Slice> type, int wrappings) throws UnreadableJson {
    boolean other = type.isPresent() && !text(type).endsWith("via CloudTrail");
    if (other && !detail.startsWith('{')) {
      return new Reading.Unwatched();
    }
    Skim skim = Skim.of(detail);
    return other && skim.at(Member.EVENT_SOURCE, detail).isEmpty() && skim.flaw().isEmpty()
        ? new Reading.Unwatched()
        : wrapped(detail, skim, wrappings);
  }

  private Reading text(Slice event, int wrappings) throws UnreadableJson {
    Slice inner = event.startsWith('"') ? Slice.of(text(Optional.of(event)).strip()) : event;
    return wrapped(inner, Skim.of(inner), wrappings);
  }

  private Reading wrapped(Slice inner, Skim skim, int wrappings) throws UnreadableJson {
    if (wrappings == 0) {
      throw new UnreadableJson("it is wrapped more than " + WRAPPINGS + " times");
    }
    return object(inner, skim, wrappings - 1);
  }

  /** The text of a JSON string; empty for any other value, and for none. */
  private String text(Optional<Slice> value) throws UnreadableJson {
    if (value.isEmpty() || !value.get().startsWith('"')) {
      return "";
    }
    Slice quoted = value.get();
    return quoted.has('\\')
        ? json.text(quoted.bytes(), quoted.from(), quoted.length())
        : quoted.unquoted();
  }
}
