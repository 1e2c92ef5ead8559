package expressguard.simulator.model;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
import java.util.Optional;

/**
 * Whether a request or an answer has its operation's shape. AWS clients refuse unknown and missing
 * members before they send (botocore, "Unknown parameter in input", "Missing required parameter in
 * input"); the simulator refuses them for every client.
 */
public final class ShapeCheck {

  private ShapeCheck() {}

  /** What is wrong with a request, or empty. */
  public static Optional<String> fault(Operation operation, JsonNode request) {
    return operation.input().isEmpty()
        ? Optional.empty()
        : fault(operation.api(), operation.input(), request, "");
  }

  /** What is wrong with an answer, or empty. */
  public static Optional<String> answerFault(Operation operation, JsonNode answer) {
    return operation.output().isEmpty()
        ? Optional.empty()
        : fault(operation.api(), operation.output(), answer, "");
  }

  private static Optional<String> fault(Api api, String shape, JsonNode value, String path) {
    return switch (api.shape(shape)) {
      case Shape.Structure structure -> structure(api, structure, value, path);
      case Shape.ListOf(var member, _) ->
          value.isArray()
              ? elements(api, member.shape(), value, path)
              : type(path, "a list", value);
      case Shape.MapOf(var of) ->
          value.isObject() ? elements(api, of, value, path) : type(path, "a map", value);
      case Shape.Text(var values) ->
          !value.isTextual()
              ? type(path, "a string", value)
              : values.isEmpty() || values.contains(value.asText())
                  ? Optional.empty()
                  : Optional.of(
                      "Value `%s` at `%s` must be one of %s"
                          .formatted(value.asText(), path, values));
      case Shape.Whole _ ->
          value.isIntegralNumber() ? Optional.empty() : type(path, "an integer", value);
      case Shape.Decimal _ -> value.isNumber() ? Optional.empty() : type(path, "a number", value);
      case Shape.Flag _ -> value.isBoolean() ? Optional.empty() : type(path, "a boolean", value);
      case Shape.Time _ -> Optional.empty();
    };
  }

  private static Optional<String> structure(
      Api api, Shape.Structure structure, JsonNode value, String path) {
    if (!value.isObject()) {
      return type(path, "a structure", value);
    }
    for (var entry : value.properties()) {
      String at = path.isEmpty() ? entry.getKey() : path + "." + entry.getKey();
      Member member = structure.members().get(entry.getKey());
      if (member == null) {
        return Optional.of("Unknown parameter in input: `" + at + "`");
      }
      Optional<String> fault = fault(api, member.shape(), entry.getValue(), at);
      if (fault.isPresent()) {
        return fault;
      }
    }
    return structure.required().stream()
        .filter(name -> !value.has(name))
        .findFirst()
        .map(name -> "Missing required parameter in input: `" + at(path, name) + "`");
  }

  private static Optional<String> elements(Api api, String shape, JsonNode values, String path) {
    int index = 0;
    for (JsonNode value : values) {
      Optional<String> fault = fault(api, shape, value, path + "[" + index++ + "]");
      if (fault.isPresent()) {
        return fault;
      }
    }
    return Optional.empty();
  }

  private static String at(String path, String name) {
    return path.isEmpty() ? name : path + "." + name;
  }

  private static Optional<String> type(String path, String wanted, JsonNode value) {
    return Optional.of(
        "Invalid type for parameter `%s`: want %s, got %s"
            .formatted(path, wanted, value.getNodeType().name().toLowerCase(Locale.ROOT)));
  }
}
