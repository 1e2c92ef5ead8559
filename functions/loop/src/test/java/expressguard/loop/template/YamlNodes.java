package expressguard.loop.template;

import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;

/** Reads a template's YAML; a short form such as {@code !GetAtt} becomes the long one. */
final class YamlNodes {

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private final YAMLParser parser;

  private YamlNodes(YAMLParser parser) {
    this.parser = parser;
  }

  static JsonNode read(Path path) {
    try (YAMLParser parser = new YAMLFactory().createParser(path.toFile())) {
      parser.nextToken();
      return new YamlNodes(parser).node();
    } catch (IOException e) {
      throw new UncheckedIOException(path.toString(), e);
    }
  }

  private JsonNode node() throws IOException {
    String tag = String.valueOf(parser.getTypeId());
    JsonNode plain =
        switch (parser.currentToken()) {
          case START_OBJECT -> members();
          case START_ARRAY -> items();
          case VALUE_TRUE, VALUE_FALSE -> NODES.booleanNode(parser.getBooleanValue());
          case VALUE_NUMBER_INT -> NODES.numberNode(parser.getLongValue());
          case VALUE_NUMBER_FLOAT -> NODES.numberNode(parser.getDoubleValue());
          case VALUE_NULL -> NODES.nullNode();
          default -> NODES.textNode(parser.getText());
        };
    return switch (tag) {
      case "Ref", "Condition" -> NODES.objectNode().set(tag, plain);
      case "GetAtt", "Sub", "If", "Join", "Equals", "Not", "And", "Or" ->
          NODES.objectNode().set("Fn::" + tag, plain);
      default -> plain;
    };
  }

  private ObjectNode members() throws IOException {
    ObjectNode members = NODES.objectNode();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String name = parser.currentName();
      parser.nextToken();
      members.set(name, node());
    }
    return members;
  }

  private ArrayNode items() throws IOException {
    ArrayNode items = NODES.arrayNode();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      items.add(node());
    }
    return items;
  }
}
