package expressguard.ledger.item;

import expressguard.ledger.LedgerException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** One item with its attributes. What cannot be read is named by the item's keys. */
public record Item(Map<String, AttributeValue> attributes) {

  /** An item that says no more than where it stands. */
  public static Item at(Row row) {
    return new Item(row.attributes());
  }

  /** The same item with its document. */
  public Item with(String document) {
    return with("doc", Packing.packed(row().toString(), document));
  }

  /** The same item with one more attribute. */
  public Item with(String name, AttributeValue value) {
    Map<String, AttributeValue> more = new HashMap<>(attributes);
    more.put(name, value);
    return new Item(more);
  }

  /** The same item in another partition. */
  public Item movedTo(String partition) {
    return with("pk", AttributeValue.fromS(partition));
  }

  /** Where it stands. */
  public Row row() {
    return new Row(text("pk"), text("sk"));
  }

  /** Its document. */
  public String document() {
    return Packing.unpacked(row().toString(), attribute("doc"));
  }

  /** An attribute that is a text. */
  public String text(String name) {
    return Optional.ofNullable(attribute(name).s()).orElseThrow(() -> without(name));
  }

  /** The texts of an attribute that is a set of them; none when it is not there. */
  public List<String> texts(String name) {
    return has(name) ? attribute(name).ss() : List.of();
  }

  /** An attribute that is a number. */
  public long number(String name) {
    try {
      return Long.parseLong(String.valueOf(attribute(name).n()));
    } catch (NumberFormatException e) {
      throw without(name);
    }
  }

  /** Whether it has an attribute. */
  public boolean has(String name) {
    return attributes.containsKey(name);
  }

  /** An attribute that must be there. */
  public AttributeValue attribute(String name) {
    return Optional.ofNullable(attributes.get(name)).orElseThrow(() -> without(name));
  }

  private LedgerException without(String name) {
    return LedgerException.unreadable(
        "item %s %s".formatted(attributes.get("pk"), attributes.get("sk")), name, "it has no");
  }
}
