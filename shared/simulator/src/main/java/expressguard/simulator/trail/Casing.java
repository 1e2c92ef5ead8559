package expressguard.simulator.trail;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import expressguard.simulator.model.Api;
import expressguard.simulator.model.Member;
import expressguard.simulator.model.Protocol;
import expressguard.simulator.model.Shape;
import java.util.Locale;

/**
 * A request or response in the casing of CloudTrail: only the first letter of a member is lowered
 * ({@code dNSName}, seen in ELB's sample record); keys of maps stay as they are. EC2 uses its wire
 * names and wraps lists in {@code items}.
 */
final class Casing {

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private final Api api;

  Casing(Api api) {
    this.api = api;
  }

  JsonNode of(String shape, JsonNode value) {
    return switch (api.shape(shape)) {
      case Shape.Structure structure when value.isObject() -> structure(structure, value);
      case Shape.ListOf(var member, _) when value.isArray() -> list(member, value);
      case Shape.Time _ when value.isNumber() -> NODES.textNode(Times.shown(value.asLong()));
      default -> value.deepCopy();
    };
  }

  private ObjectNode structure(Shape.Structure structure, JsonNode value) {
    ObjectNode cased = NODES.objectNode();
    for (var entry : value.properties()) {
      Member member = structure.members().get(entry.getKey());
      if (member == null) {
        cased.set(lowered(entry.getKey()), entry.getValue().deepCopy());
      } else {
        cased.set(name(entry.getKey(), member), of(member.shape(), entry.getValue()));
      }
    }
    return cased;
  }

  private JsonNode list(Member member, JsonNode value) {
    ArrayNode array = NODES.arrayNode();
    value.forEach(element -> array.add(element(member, element)));
    return api.protocol() == Protocol.EC2 ? NODES.objectNode().set("items", array) : array;
  }

  // EC2 has an object even where an element is one text: resourcesSet.items[].resourceId.
  private JsonNode element(Member member, JsonNode element) {
    JsonNode cased = of(member.shape(), element);
    return api.protocol() == Protocol.EC2 && cased.isTextual()
        ? NODES.objectNode().set("resourceId", cased)
        : cased;
  }

  private String name(String name, Member member) {
    if (api.protocol() != Protocol.EC2) {
      return lowered(name);
    }
    String wire = lowered(member.locationName().isEmpty() ? name : member.locationName());
    return switch (wire) {
      case "resourceId" -> "resourcesSet";
      case "tag" -> "tagSet";
      case "tagSpecification" -> "tagSpecificationSet";
      default -> wire;
    };
  }

  /** A name with its first letter lowered. */
  static String lowered(String name) {
    return name.isEmpty()
        ? name
        : name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
  }
}
