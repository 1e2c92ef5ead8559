package expressguard.simulator.account;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Resources of one kind, by ARN or id, oldest first; each as its Describe call shows it. */
public final class Shelf {

  private final String notFound;
  private final Map<String, ObjectNode> items = new LinkedHashMap<>();

  /**
   * An empty shelf.
   *
   * @param notFound the API's error code for one that is not there
   */
  public Shelf(String notFound) {
    this.notFound = notFound;
  }

  public void put(String id, ObjectNode item) {
    items.put(id, item);
  }

  public Optional<ObjectNode> find(String id) {
    return Optional.ofNullable(items.get(id));
  }

  public ObjectNode get(String id) {
    return find(id).orElseThrow(() -> ApiException.of(notFound, "`" + id + "` is not found"));
  }

  public ObjectNode remove(String id) {
    ObjectNode item = get(id);
    items.remove(id);
    return item;
  }

  public List<ObjectNode> all() {
    return new ArrayList<>(items.values());
  }
}
