package expressguard.ledger.item;

import expressguard.ledger.LedgerException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One item with its attributes. What cannot be read is named by the item's keys. */
public record Item(Map<String, Attribute> attributes) {

  public Item {
    attributes = Map.copyOf(attributes);
  }

  /** An item that says no more than where it stands. */
  public static Item at(Row row) {
    return new Item(row.attributes());
  }

  /** The same item with its document. */
  public Item with(String document) {
    return with("doc", Packing.packed(row().toString(), document));
  }

  /** The same item with one more attribute. */
  public Item with(String name, Attribute value) {
    Map<String, Attribute> more = new HashMap<>(attributes);
    more.put(name, value);
    return new Item(more);
  }

  /** The same item in another partition. */
  public Item movedTo(String partition) {
    return with("pk", new Attribute.Text(partition));
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
    return written(name).orElseThrow(() -> without(name));
  }

  /** The texts of an attribute that is a set of them; none when it is not there. */
  public List<String> texts(String name) {
    if (!has(name)) {
      return List.of();
    }
    if (attribute(name) instanceof Attribute.Texts(var values)) {
      return values;
    }
    throw without(name);
  }

  /** An attribute that is a number. */
  public long number(String name) {
    if (attributes.get(name) instanceof Attribute.Whole(var number)) {
      return number;
    }
    throw without(name);
  }

  /** Whether it has an attribute. */
  public boolean has(String name) {
    return attributes.containsKey(name);
  }

  /** An attribute that must be there. */
  public Attribute attribute(String name) {
    return Optional.ofNullable(attributes.get(name)).orElseThrow(() -> without(name));
  }

  private Optional<String> written(String name) {
    return attributes.get(name) instanceof Attribute.Text(var text)
        ? Optional.of(text)
        : Optional.empty();
  }

  private LedgerException without(String name) {
    String place = "item `%s` `%s`".formatted(written("pk").orElse(""), written("sk").orElse(""));
    return LedgerException.unreadable(place, name, "it has no");
  }
}
