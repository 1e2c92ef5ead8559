package expressguard.simulator.model;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads one model file. */
final class ModelFile {

  private ModelFile() {}

  static Api api(JsonNode file) {
    Map<String, Operation> operations = new LinkedHashMap<>();
    Map<String, Shape> shapes = new LinkedHashMap<>();
    file.path("shapes").properties().forEach(e -> shapes.put(e.getKey(), shape(e.getValue())));
    Api api =
        new Api(
            text(file, "service"),
            text(file, "apiVersion"),
            Protocol.of(text(file, "protocol")),
            text(file, "target"),
            text(file, "jsonVersion"),
            text(file, "namespace"),
            operations,
            shapes);
    file.path("operations")
        .properties()
        .forEach(e -> operations.put(e.getKey(), operation(api, e.getKey(), e.getValue())));
    return api;
  }

  private static Operation operation(Api api, String name, JsonNode node) {
    return new Operation(
        api,
        name,
        text(node, "input"),
        text(node, "output"),
        text(node, "wrapper"),
        text(node, "root"),
        node.path("method").asText("POST"),
        node.path("uri").asText("/"));
  }

  private static Shape shape(JsonNode node) {
    return switch (text(node, "type")) {
      case "structure" ->
          new Shape.Structure(
              members(node), texts(node.path("required")), text(node, "locationName"));
      case "list" ->
          new Shape.ListOf(member(node.path("member")), node.path("flattened").asBoolean());
      case "map" -> new Shape.MapOf(text(node, "value"));
      case "integer", "long" -> new Shape.Whole();
      case "double", "float" -> new Shape.Decimal();
      case "boolean" -> new Shape.Flag();
      case "timestamp" -> new Shape.Time();
      default -> new Shape.Text(texts(node.path("enum")));
    };
  }

  private static Map<String, Member> members(JsonNode node) {
    Map<String, Member> members = new LinkedHashMap<>();
    node.path("members").properties().forEach(e -> members.put(e.getKey(), member(e.getValue())));
    return members;
  }

  private static Member member(JsonNode node) {
    return new Member(text(node, "shape"), text(node, "location"), text(node, "locationName"));
  }

  private static List<String> texts(JsonNode array) {
    List<String> texts = new ArrayList<>();
    array.forEach(text -> texts.add(text.asText()));
    return List.copyOf(texts);
  }

  private static String text(JsonNode node, String field) {
    return node.path(field).asText("");
  }
}
