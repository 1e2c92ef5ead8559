package expressguard.ledger.request;

import expressguard.ledger.item.Attribute;
import expressguard.ledger.item.Item;
import expressguard.ledger.item.Row;
import java.util.Map;

/** What is to be written at one row. */
public sealed interface Write {

  /** The table. */
  String table();

  /** An item, over what may be there. */
  record Put(String table, Item item, Terms terms) implements Write {

    /** Whatever is there. */
    public Put(String table, Item item) {
      this(table, item, Terms.NONE);
    }
  }

  /**
   * A change of some attributes.
   *
   * @param change as an update expression says it
   */
  record Update(String table, Row row, String change, Terms terms) implements Write {}

  /** An item's end; one that is not there is no error. */
  record Delete(String table, Row row, Terms terms) implements Write {

    /** Whatever is there. */
    public Delete(String table, Row row) {
      this(table, row, Terms.NONE);
    }
  }

  /**
   * On which terms, in DynamoDB's language of expressions.
   *
   * @param condition empty for none
   * @param names what the words after {@code #} stand for, here and in the change
   * @param values what the words after {@code :} stand for, here and in the change
   */
  record Terms(String condition, Map<String, String> names, Map<String, Attribute> values) {

    static final Terms NONE = new Terms("", Map.of(), Map.of());

    public Terms {
      names = Map.copyOf(names);
      values = Map.copyOf(values);
    }

    /** No condition. */
    public static Terms of(Map<String, Attribute> values) {
      return new Terms("", Map.of(), values);
    }

    /** A condition that needs no names. */
    public static Terms of(String condition, Map<String, Attribute> values) {
      return new Terms(condition, Map.of(), values);
    }
  }
}
