package expressguard.sandbox.aws;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Tables with the keys {@code pk} and {@code sk}, for one client alone: conditions are taken to
 * hold. Source: Amazon DynamoDB API reference.
 */
public final class Tables {

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private Map<String, NavigableMap<Key, ObjectNode>> tables = new HashMap<>();

  private record Key(String pk, String sk) implements Comparable<Key> {

    static Key of(JsonNode item) {
      return new Key(item.at("/pk/S").asText(), item.at("/sk/S").asText());
    }

    @Override
    public int compareTo(Key other) {
      int order = pk.compareTo(other.pk);
      return order == 0 ? sk.compareTo(other.sk) : order;
    }
  }

  /** The rows as they are now, which {@link #reset} takes. */
  public static final class Snapshot {

    private final Map<String, NavigableMap<Key, ObjectNode>> tables;

    private Snapshot(Map<String, NavigableMap<Key, ObjectNode>> tables) {
      this.tables = tables;
    }
  }

  public synchronized Snapshot snapshot() {
    return new Snapshot(copy(tables));
  }

  public synchronized void reset(Snapshot snapshot) {
    tables = copy(snapshot.tables);
  }

  /** Takes out the items whose attribute {@code expires} is a time before this one. */
  public synchronized void expire(Instant now) {
    tables.values().forEach(rows -> rows.values().removeIf(item -> isOver(item, now)));
  }

  private static boolean isOver(JsonNode item, Instant now) {
    return item.path("expires").path("N").asLong(Long.MAX_VALUE) < now.getEpochSecond();
  }

  /** How many items each table has. */
  public synchronized SortedMap<String, Integer> sizes() {
    SortedMap<String, Integer> sizes = new TreeMap<>();
    tables.forEach((name, rows) -> sizes.put(name, rows.size()));
    return sizes;
  }

  /** Items are never changed, only replaced. */
  private static Map<String, NavigableMap<Key, ObjectNode>> copy(
      Map<String, NavigableMap<Key, ObjectNode>> tables) {
    Map<String, NavigableMap<Key, ObjectNode>> copy = new HashMap<>();
    tables.forEach((name, rows) -> copy.put(name, new TreeMap<>(rows)));
    return copy;
  }

  /** The answer to a call; empty when there is no such operation. */
  public synchronized Optional<JsonNode> answer(String operation, JsonNode call) {
    ObjectNode answer = JSON.objectNode();
    switch (operation) {
      case "GetItem" ->
          Optional.ofNullable(rows(call).get(Key.of(call.path("Key"))))
              .ifPresent(item -> answer.set("Item", item));
      case "Query" -> query(call, answer);
      case "BatchGetItem" -> getAll(call, answer);
      case "BatchWriteItem" -> writeAll(call, answer);
      case "TransactWriteItems" ->
          call.path("TransactItems")
              .forEach(action -> action.properties().forEach(one -> write(one.getKey(), one)));
      case "PutItem", "UpdateItem", "DeleteItem" ->
          write(operation.replace("Item", ""), Map.entry("", call));
      default -> {
        return Optional.empty();
      }
    }
    return Optional.of(answer);
  }

  private NavigableMap<Key, ObjectNode> rows(JsonNode call) {
    return rows(call.path("TableName").asText());
  }

  private NavigableMap<Key, ObjectNode> rows(String table) {
    return tables.computeIfAbsent(table, any -> new TreeMap<>());
  }

  private void query(JsonNode call, ObjectNode answer) {
    JsonNode values = call.path("ExpressionAttributeValues");
    String pk = values.at("/:pk/S").asText();
    String prefix = values.at("/:prefix/S").asText("");
    Collection<ObjectNode> from = rows(call).tailMap(new Key(pk, prefix)).values();
    ArrayNode items = JSON.arrayNode();
    from.stream()
        .takeWhile(item -> Key.of(item).pk().equals(pk) && Key.of(item).sk().startsWith(prefix))
        .limit(call.path("Limit").asLong(Long.MAX_VALUE))
        .forEach(items::add);
    answer.set("Items", items);
    answer.put("Count", items.size()).put("ScannedCount", items.size());
  }

  private void getAll(JsonNode call, ObjectNode answer) {
    ObjectNode found = answer.putObject("Responses");
    for (Map.Entry<String, JsonNode> table : call.path("RequestItems").properties()) {
      ArrayNode items = found.putArray(table.getKey());
      for (JsonNode key : table.getValue().path("Keys")) {
        Optional.ofNullable(rows(table.getKey()).get(Key.of(key))).ifPresent(items::add);
      }
    }
    answer.putObject("UnprocessedKeys");
  }

  private void writeAll(JsonNode call, ObjectNode answer) {
    for (Map.Entry<String, JsonNode> table : call.path("RequestItems").properties()) {
      for (JsonNode request : table.getValue()) {
        JsonNode item = request.at("/PutRequest/Item");
        rows(table.getKey()).put(Key.of(item), (ObjectNode) item);
      }
    }
    answer.putObject("UnprocessedItems");
  }

  private void write(String kind, Map.Entry<String, JsonNode> action) {
    JsonNode call = action.getValue();
    switch (kind) {
      case "Put" -> rows(call).put(Key.of(call.path("Item")), (ObjectNode) call.path("Item"));
      case "Delete" -> rows(call).remove(Key.of(call.path("Key")));
      case "Update" ->
          rows(call)
              .compute(
                  Key.of(call.path("Key")),
                  (_, item) -> new Update(call).of(item == null ? JSON.objectNode() : item));
      default -> throw new IllegalArgumentException("the stub does not know `" + kind + "`");
    }
  }
}
