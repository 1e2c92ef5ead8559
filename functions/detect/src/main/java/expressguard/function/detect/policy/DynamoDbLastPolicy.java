package expressguard.function.detect.policy;

import expressguard.ledger.item.Attribute;
import expressguard.ledger.item.Item;
import expressguard.ledger.item.Row;
import expressguard.ledger.request.Requests;
import expressguard.ledger.request.Write;
import java.util.Optional;

/** The last valid policy in the table of facts: one row, {@code policy} {@code last valid}. */
public final class DynamoDbLastPolicy implements LastPolicy {

  private static final Row ROW = new Row("policy", "last valid");
  private static final String TEXT = "text";

  private final Requests tables;
  private final String table;

  public DynamoDbLastPolicy(Requests tables, String table) {
    this.tables = tables;
    this.table = table;
  }

  @Override
  public Optional<String> text() {
    return tables.get(table, ROW).filter(item -> item.has(TEXT)).map(item -> item.text(TEXT));
  }

  @Override
  public void keep(String text) {
    tables.write(new Write.Put(table, Item.at(ROW).with(TEXT, new Attribute.Text(text))));
  }
}
