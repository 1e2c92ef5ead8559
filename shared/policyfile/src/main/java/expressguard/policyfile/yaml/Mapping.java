package expressguard.policyfile.yaml;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;

/** Keys and values. A key that stands twice is reported, and its first value counts. */
public final class Mapping {

  /**
   * The keys that a mapping can have.
   *
   * @param noun what such a mapping is, with its article: {@code a rule}
   */
  public record Shape(String noun, List<String> required, List<String> optional) {
    public Shape {
      required = List.copyOf(required);
      optional = List.copyOf(optional);
    }

    List<String> keys() {
      return Stream.concat(required.stream(), optional.stream()).toList();
    }
  }

  private final Value self;
  private final Map<String, Value> keys = new LinkedHashMap<>();
  private final Map<String, Value> values = new LinkedHashMap<>();

  private Mapping(Value self) {
    this.self = self;
  }

  static Mapping of(MappingNode node, Value self) {
    Mapping mapping = new Mapping(self);
    for (NodeTuple pair : node.getValue()) {
      if (pair.getKeyNode() instanceof ScalarNode key && !key.getValue().isBlank()) {
        mapping.add(key, pair);
      } else {
        self.member("?", pair.getKeyNode()).error("a key must be a text");
      }
    }
    return mapping;
  }

  private void add(ScalarNode key, NodeTuple pair) {
    Value place = self.member(key.getValue(), key);
    if (keys.putIfAbsent(key.getValue(), place) == null) {
      values.put(key.getValue(), self.member(key.getValue(), pair.getValueNode()));
    } else {
      place.error(Quote.of(key.getValue()) + " stands twice; keep one of them");
    }
  }

  /** The value of a key; empty when it is absent, which is reported where a shape needs it. */
  public Optional<Value> at(String key) {
    return Optional.ofNullable(values.get(key));
  }

  /** All keys and values, in the order of the file. */
  public Map<String, Value> all() {
    return Collections.unmodifiableMap(values);
  }

  /** Reports a key that does not belong to what the other keys say; nothing when it is absent. */
  public void refuse(String key, String why) {
    Optional.ofNullable(keys.get(key))
        .ifPresent(place -> place.error(Quote.of(key) + " does not belong here: " + why));
  }

  /** Reports the mapping when a key is absent that the other keys ask for. */
  public void need(String key, String noun) {
    if (!values.containsKey(key)) {
      self.error(noun + " needs `" + key + "`");
    }
  }

  Mapping checked(Shape shape) {
    keys.forEach((key, place) -> {
      if (!shape.keys().contains(key)) {
        place.error(
            Words.complaint(key, "key of " + shape.noun(), shape.keys())
                + " One of "
                + String.join(", ", shape.keys()));
      }
    });
    shape.required().forEach(key -> need(key, shape.noun()));
    return this;
  }
}
