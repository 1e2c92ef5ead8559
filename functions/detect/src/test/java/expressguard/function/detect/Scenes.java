package expressguard.function.detect;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import expressguard.testkit.Story;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Records of stories, and what the bus carries of them. */
final class Scenes {

  private Scenes() {}

  /** The records of a story, in its order. */
  static List<JsonNode> records(String story) {
    List<JsonNode> records = new ArrayList<>();
    Story.named(story).json().path("Records").forEach(records::add);
    return records;
  }

  /** How many records begin every story: an Express service is made. */
  static final int BEGINNING = 7;

  static List<JsonNode> beginning(String story) {
    return records(story).subList(0, BEGINNING);
  }

  /** What people then do. */
  static List<JsonNode> rest(String story) {
    List<JsonNode> records = records(story);
    return records.subList(BEGINNING, records.size());
  }

  static JsonNode first(String story, Predicate<JsonNode> which) {
    return records(story).stream().filter(which).findFirst().orElseThrow();
  }

  static boolean is(JsonNode record, String eventName) {
    return record.path("eventName").asText().equals(eventName);
  }

  /** The record with another text in it. */
  static ObjectNode with(JsonNode record, String member, String text) {
    ObjectNode other = record.deepCopy();
    return other.put(member, text);
  }

  /** The messages on the bus with some news. */
  static List<JsonNode> news(World world, String news) {
    return world.bus.details().stream()
        .map(World::json)
        .filter(detail -> detail.path("news").asText().equals(news))
        .toList();
  }

  static List<String> kinds(List<JsonNode> details) {
    return details.stream().map(detail -> detail.at("/finding/kind").asText()).toList();
  }
}
