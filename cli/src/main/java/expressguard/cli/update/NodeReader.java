package expressguard.cli.update;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import expressguard.policyfile.yaml.Problem;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Reads JSON with the place of every value, strictly: no member twice, nothing behind the end. */
final class NodeReader {

  /** Far deeper than the update goes, and too little to exhaust a stack. */
  private static final int DEPTH = 64;

  private final String file;
  private final JsonFactory json =
      JsonFactory.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(DEPTH).build())
          .build();

  NodeReader(String file) {
    this.file = file;
  }

  /** The document; one that is no JSON is told and read as null. */
  Node read(String text, Consumer<Problem> problems) {
    try (JsonParser parser = json.createParser(text)) {
      JsonToken first = parser.nextToken();
      if (first == null) {
        problems.accept(new Problem(file, 1, 1, "", "it is empty; give `{}` for an empty update"));
        return new Node.Null(1, 1);
      }
      Node node = node(parser, first);
      if (parser.nextToken() != null) {
        problems.accept(problem(parser.currentTokenLocation(), "it goes on behind the end"));
      }
      return node;
    } catch (JsonProcessingException e) {
      JsonLocation place = e.getLocation() == null ? JsonLocation.NA : e.getLocation();
      problems.accept(problem(place, "it is no valid JSON: " + reason(e)));
    } catch (IOException e) {
      problems.accept(new Problem(file, 0, 0, "", "it cannot be read: " + e.getMessage()));
    }
    return new Node.Null(1, 1);
  }

  /** Jackson quotes what it met, which may be part of a secret. */
  private static String reason(JsonProcessingException e) {
    String message = String.valueOf(e.getOriginalMessage());
    return message.startsWith("Duplicate field")
        ? "a member stands there twice"
        : message
            .replaceAll("\\('.*?'[^)]*\\)|'[^']*'|\\(code [^)]*\\)", "…")
            .replaceAll(":.*$", "");
  }

  private Problem problem(JsonLocation place, String message) {
    return new Problem(
        file, Math.max(0, place.getLineNr()), Math.max(0, place.getColumnNr()), "", message);
  }

  private static Node node(JsonParser parser, JsonToken token) throws IOException {
    JsonLocation place = parser.currentTokenLocation();
    int line = place.getLineNr();
    int column = place.getColumnNr();
    return switch (token) {
      case START_OBJECT -> new Node.Members(members(parser), line, column);
      case START_ARRAY -> new Node.Items(items(parser), line, column);
      case VALUE_NULL -> new Node.Null(line, column);
      default -> new Node.Scalar(parser.getText(), token == JsonToken.VALUE_STRING, line, column);
    };
  }

  private static Map<String, Node> members(JsonParser parser) throws IOException {
    Map<String, Node> members = new LinkedHashMap<>();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String name = parser.currentName();
      members.put(name, node(parser, parser.nextToken()));
    }
    return members;
  }

  private static List<Node> items(JsonParser parser) throws IOException {
    List<Node> items = new ArrayList<>();
    for (JsonToken t = parser.nextToken(); t != JsonToken.END_ARRAY; t = parser.nextToken()) {
      items.add(node(parser, t));
    }
    return items;
  }
}
