package expressguard.bench.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import expressguard.finding.Finding;
import expressguard.testkit.EventPair;
import expressguard.testkit.Story;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Files of one to a few records, which are soon gone through, so that the fuzzer sees the effect of
 * many changes: of each finding of a story the records that it comes from and the Express call
 * before them, and each record that the bundled events hold.
 */
final class ShortStories {

  private ShortStories() {}

  /** Of every finding of a story. */
  static List<JsonNode> ofFindings() {
    List<JsonNode> files = new ArrayList<>();
    for (Story story : Story.all()) {
      for (Finding finding : story.report().findings()) {
        files.add(file(records(story, finding.conflict().cause().eventIds())));
      }
    }
    return List.copyOf(files);
  }

  /** Of every record that stands alone. */
  static List<JsonNode> ofEvents() {
    return EventPair.all().stream()
        .map(EventPair::record)
        .filter(JsonNode::isObject)
        .map(record -> file(List.of(record)))
        .toList();
  }

  private static List<JsonNode> records(Story story, List<String> causes) {
    List<JsonNode> records = new ArrayList<>();
    Optional<JsonNode> express = Optional.empty();
    for (JsonNode record : story.json().path("Records")) {
      if (causes.contains(record.path("eventID").asText())) {
        records.add(record);
      } else if (records.isEmpty()
          && record.path("eventName").asText().endsWith("ExpressGatewayService")) {
        express = Optional.of(record);
      }
    }
    express.ifPresent(record -> records.add(0, record));
    return records;
  }

  private static JsonNode file(List<JsonNode> records) {
    ObjectNode file = JsonNodeFactory.instance.objectNode();
    ArrayNode list = file.putArray("Records");
    records.forEach(record -> list.add(record.deepCopy()));
    return file;
  }
}
