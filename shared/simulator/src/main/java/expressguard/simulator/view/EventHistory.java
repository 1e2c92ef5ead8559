package expressguard.simulator.view;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import expressguard.simulator.account.ApiException;
import expressguard.simulator.account.Tree;
import expressguard.simulator.trail.Trail;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * CloudTrail's event history, newest first and at most 50 a page (CloudTrail API reference,
 * LookupEvents). It has what the simulator recorded, at once; the real one is late by minutes.
 */
public final class EventHistory {

  private static final int PAGE = 50;

  /** The end of the year 9999, behind which the text of a time has another form. */
  private static final double LATEST = 253_402_300_799.0;

  private final Trail trail;

  public EventHistory(Trail trail) {
    this.trail = trail;
  }

  /** Answers LookupEvents; one attribute at most, as the API takes it. */
  public ObjectNode lookUp(JsonNode request) {
    List<JsonNode> found = new ArrayList<>();
    // Times of records are whole seconds in UTC, so their texts are in the order of time.
    String start = text(Math.ceil(request.path("StartTime").asDouble(0)));
    String end = text(Math.floor(request.path("EndTime").asDouble(LATEST)));
    // Behind the first that is too old all are older.
    for (JsonNode record : trail.newestFirst()) {
      String at = Tree.text(record, "eventTime");
      if (at.compareTo(start) < 0) {
        break;
      }
      if (at.compareTo(end) <= 0 && hasAttribute(request, record)) {
        found.add(record);
      }
    }
    int from = from(Tree.text(request, "NextToken"), found.size());
    int to = Math.min(found.size(), from + Math.min(PAGE, request.path("MaxResults").asInt(PAGE)));
    ObjectNode answer = Tree.object();
    ArrayNode events = answer.putArray("Events");
    found.subList(from, to).forEach(record -> events.add(event(record)));
    if (to < found.size()) {
      answer.put("NextToken", Integer.toString(to));
    }
    return answer;
  }

  private static String text(double seconds) {
    return Instant.ofEpochSecond((long) Math.clamp(seconds, 0, LATEST)).toString();
  }

  private static int from(String token, int size) {
    if (token.isEmpty()) {
      return 0;
    }
    if (!token.matches("[0-9]{1,9}") || Integer.parseInt(token) > size) {
      throw ApiException.of("InvalidNextTokenException", "The token is not valid");
    }
    return Integer.parseInt(token);
  }

  private static boolean hasAttribute(JsonNode request, JsonNode record) {
    JsonNode attribute = request.path("LookupAttributes").path(0);
    String value = Tree.text(attribute, "AttributeValue");
    return switch (Tree.text(attribute, "AttributeKey")) {
      case "" -> true;
      case "EventName" -> Tree.text(record, "eventName").equals(value);
      case "EventSource" -> Tree.text(record, "eventSource").equals(value);
      case "EventId" -> Tree.text(record, "eventID").equals(value);
      case "ReadOnly" -> record.path("readOnly").asText().equals(value);
      default ->
          throw ApiException.of(
              "InvalidLookupAttributesException", "The simulator does not look up by that");
    };
  }

  private static ObjectNode event(JsonNode record) {
    return Tree.object()
        .put("EventId", Tree.text(record, "eventID"))
        .put("EventName", Tree.text(record, "eventName"))
        .put("EventSource", Tree.text(record, "eventSource"))
        .put("ReadOnly", record.path("readOnly").asText())
        .put("EventTime", seconds(record))
        .put("CloudTrailEvent", record.toString());
  }

  private static long seconds(JsonNode record) {
    return Instant.parse(Tree.text(record, "eventTime")).getEpochSecond();
  }
}
