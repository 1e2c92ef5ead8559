package expressguard.simulator.account;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The tags of resources, in whatever casing an API names their keys. */
public final class Tags {

  private final String key;
  private final String value;
  private final Map<String, Map<String, String>> byResource = new HashMap<>();

  /**
   * No tags yet.
   *
   * @param key the API's member for a tag's key: {@code key} or {@code Key}
   */
  public Tags(String key, String value) {
    this.key = key;
    this.value = value;
  }

  /** Tags with capital members, as all APIs but ECS and Logs have them. */
  public static Tags capital() {
    return new Tags("Key", "Value");
  }

  public void add(String resource, JsonNode tags) {
    Map<String, String> held = byResource.computeIfAbsent(resource, _ -> new LinkedHashMap<>());
    tags.forEach(tag -> held.put(tag.path(key).asText(), tag.path(value).asText("")));
  }

  /** Tags as a map of key to value, as Application Auto Scaling and Logs have them. */
  public void addMap(String resource, JsonNode tags) {
    Map<String, String> held = byResource.computeIfAbsent(resource, _ -> new LinkedHashMap<>());
    tags.properties().forEach(tag -> held.put(tag.getKey(), tag.getValue().asText("")));
  }

  public ObjectNode map(String resource) {
    ObjectNode map = Tree.object();
    of(resource).ifPresent(tags -> tags.forEach(map::put));
    return map;
  }

  public void remove(String resource, String tagKey) {
    of(resource).ifPresent(tags -> tags.remove(tagKey));
  }

  public void clear(String resource) {
    byResource.remove(resource);
  }

  /** Appends a resource's tags to a list in the API's casing. */
  public void show(String resource, ArrayNode list) {
    of(resource)
        .ifPresent(
            tags -> tags.forEach((name, text) -> list.addObject().put(key, name).put(value, text)));
  }

  private Optional<Map<String, String>> of(String resource) {
    return Optional.ofNullable(byResource.get(resource));
  }
}
