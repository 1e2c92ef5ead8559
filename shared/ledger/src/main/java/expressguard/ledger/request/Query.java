package expressguard.ledger.request;

import expressguard.ledger.item.Attribute;
import expressguard.ledger.item.Row;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The items of a partition in the order of their sort keys.
 *
 * @param prefix how the sort keys begin
 * @param most how many at most are wanted
 * @param behind where to begin
 */
public record Query(
    String table, String pk, String prefix, OptionalInt most, Optional<Row> behind) {

  /** The first page of a partition. */
  static Query of(String table, String pk, String prefix) {
    return new Query(table, pk, prefix, OptionalInt.empty(), Optional.empty());
  }

  Query first(int items) {
    return new Query(table, pk, prefix, OptionalInt.of(items), behind);
  }

  Query behind(Row row) {
    return new Query(table, pk, prefix, most, Optional.of(row));
  }

  /** The condition in DynamoDB's language. */
  public String condition() {
    return prefix.isEmpty() ? "pk = :pk" : "pk = :pk AND begins_with(sk, :prefix)";
  }

  /** What the condition's words stand for. */
  public Map<String, Attribute> values() {
    Attribute partition = new Attribute.Text(pk);
    return prefix.isEmpty()
        ? Map.of(":pk", partition)
        : Map.of(":pk", partition, ":prefix", new Attribute.Text(prefix));
  }
}
