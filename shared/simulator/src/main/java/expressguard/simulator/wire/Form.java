package expressguard.simulator.wire;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import expressguard.simulator.account.ApiException;
import expressguard.simulator.account.Tree;
import expressguard.simulator.model.Api;
import expressguard.simulator.model.Member;
import expressguard.simulator.model.Protocol;
import expressguard.simulator.model.Shape;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * The flat form of a request: {@code Conditions.member.1.Field=host-header}. EC2 has no {@code
 * member} and capital wire names.
 */
final class Form {

  private final Api api;

  Form(Api api) {
    this.api = api;
  }

  static NavigableMap<String, String> fields(String body) {
    NavigableMap<String, String> fields = new TreeMap<>();
    for (String pair : body.split("&", -1)) {
      int equals = pair.indexOf('=');
      if (equals > 0) {
        fields.put(decoded(pair.substring(0, equals)), decoded(pair.substring(equals + 1)));
      }
    }
    return fields;
  }

  private static String decoded(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }

  /** The value at a prefix; only asked where some field begins with it. */
  JsonNode read(String shape, String prefix, NavigableMap<String, String> fields) {
    JsonNodeFactory nodes = JsonNodeFactory.instance;
    String text = fields.getOrDefault(prefix, "");
    try {
      return switch (api.shape(shape)) {
        case Shape.Structure structure -> structure(structure, prefix, fields);
        case Shape.ListOf(var member, _) -> list(member, prefix, fields);
        case Shape.Whole _ -> nodes.numberNode(Long.parseLong(text));
        case Shape.Decimal _ -> nodes.numberNode(Double.parseDouble(text));
        case Shape.Flag _ -> nodes.booleanNode(Boolean.parseBoolean(text));
        case Shape.MapOf _, Shape.Text _, Shape.Time _ -> nodes.textNode(text);
      };
    } catch (NumberFormatException _) {
      throw ApiException.of("ValidationError", "`" + prefix + "` is no number");
    }
  }

  private ObjectNode structure(
      Shape.Structure structure, String prefix, NavigableMap<String, String> fields) {
    ObjectNode value = Tree.object();
    structure
        .members()
        .forEach((name, member) -> {
          String at = (prefix.isEmpty() ? "" : prefix + ".") + wire(name, member);
          if (holds(at, fields)) {
            value.set(name, read(member.shape(), at, fields));
          }
        });
    return value;
  }

  private ArrayNode list(Member member, String prefix, NavigableMap<String, String> fields) {
    ArrayNode array = Tree.list();
    String items = prefix + items(member);
    for (int index = 1; holds(items + index, fields); index++) {
      array.add(read(member.shape(), items + index, fields));
    }
    return array;
  }

  private static boolean holds(String prefix, NavigableMap<String, String> fields) {
    return fields.containsKey(prefix) || !fields.subMap(prefix + ".", prefix + "/").isEmpty();
  }

  /** Writes a value's fields. */
  void write(String shape, String prefix, JsonNode value, Map<String, String> fields) {
    switch (api.shape(shape)) {
      case Shape.Structure structure ->
          structure
              .members()
              .forEach((name, member) -> {
                if (value.has(name)) {
                  String at = (prefix.isEmpty() ? "" : prefix + ".") + wire(name, member);
                  write(member.shape(), at, value.path(name), fields);
                }
              });
      case Shape.ListOf(var member, _) -> {
        int index = 1;
        for (JsonNode one : value) {
          write(member.shape(), prefix + items(member) + index++, one, fields);
        }
      }
      case Shape.MapOf _,
          Shape.Text _,
          Shape.Whole _,
          Shape.Decimal _,
          Shape.Flag _,
          Shape.Time _ ->
          fields.put(prefix, value.asText());
    }
  }

  static String encoded(Map<String, String> fields) {
    StringBuilder text = new StringBuilder();
    fields.forEach((name, value) ->
        text.append(text.isEmpty() ? "" : "&")
            .append(URLEncoder.encode(name, StandardCharsets.UTF_8))
            .append('=')
            .append(URLEncoder.encode(value, StandardCharsets.UTF_8)));
    return text.toString();
  }

  private String items(Member member) {
    if (api.protocol() == Protocol.EC2) {
      return ".";
    }
    return "." + (member.locationName().isEmpty() ? "member" : member.locationName()) + ".";
  }

  private String wire(String name, Member member) {
    if (api.protocol() != Protocol.EC2 || member.locationName().isEmpty()) {
      return name;
    }
    return member.locationName().substring(0, 1).toUpperCase(Locale.ROOT)
        + member.locationName().substring(1);
  }
}
