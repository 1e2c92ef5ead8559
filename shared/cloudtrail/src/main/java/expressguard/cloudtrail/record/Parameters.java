package expressguard.cloudtrail.record;

import expressguard.cloudtrail.json.DataReader;
import expressguard.cloudtrail.json.UnreadableJson;
import expressguard.event.Data;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The objects that a call carries: requestParameters, responseElements, additionalEventData.
 *
 * <p>CloudTrail omits what is over 100 KB and leaves {@code {"omitted": true, "originalSize": …,
 * "reason": "requestParameters too large"}}, its values as strings too (CloudTrail user guide,
 * record contents; seen in published records). That is a value nobody can read, not an absent one.
 */
final class Parameters {

  private static final Set<String> OMISSION = Set.of("omitted", "originalSize", "reason");

  private final DataReader json;

  Parameters(DataReader json) {
    this.json = json;
  }

  /** One of the objects; a record that is itself marked as omitted has none that is absent. */
  Data of(Data record, String member) {
    return switch (record.at(member)) {
      case Data.Members object -> revealed(object);
      case Data.Text(var text) -> fromText(text);
      case Data.Items _ -> Data.Gap.UNKNOWN;
      case Data.Gap gap -> isTrue(record.at("omitted")) ? Data.Gap.UNKNOWN : gap;
    };
  }

  static boolean isTrue(Data value) {
    return value instanceof Data.Text(var text) && text.equalsIgnoreCase("true");
  }

  /** Some tools write the object as JSON text. */
  private Data fromText(String text) {
    try {
      Data value = json.read(text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
      return value instanceof Data.Members object ? revealed(object) : Data.Gap.UNKNOWN;
    } catch (UnreadableJson e) {
      return Data.Gap.UNKNOWN;
    }
  }

  /** The value itself, unless something below it was omitted. */
  private static Data revealed(Data value) {
    return hasOmission(value) ? without(value) : value;
  }

  private static boolean hasOmission(Data value) {
    return switch (value) {
      case Data.Members(var members) ->
          isOmission(members) || members.values().stream().anyMatch(Parameters::hasOmission);
      case Data.Items(var items) -> items.stream().anyMatch(Parameters::hasOmission);
      case Data.Text _, Data.Gap _ -> false;
    };
  }

  private static Data without(Data value) {
    return switch (value) {
      case Data.Members(var members) when isOmission(members) -> Data.Gap.UNKNOWN;
      case Data.Members(var members) -> {
        SortedMap<String, Data> rest = new TreeMap<>();
        members.forEach((name, member) -> rest.put(name, without(member)));
        yield new Data.Members(rest);
      }
      case Data.Items(var items) ->
          new Data.Items(items.stream().map(Parameters::without).toList());
      case Data.Text _, Data.Gap _ -> value;
    };
  }

  private static boolean isOmission(SortedMap<String, Data> members) {
    return isTrue(members.getOrDefault("omitted", Data.Gap.ABSENT))
        && OMISSION.containsAll(members.keySet());
  }
}
