package expressguard.ledger.table;

import expressguard.ledger.Advance;
import expressguard.ledger.Known;
import expressguard.ledger.item.Item;
import expressguard.ledger.item.Retention;
import expressguard.ledger.item.Row;
import expressguard.ledger.json.AnnouncementJson;
import expressguard.ledger.json.ServiceJson;
import expressguard.ledger.json.ToldJson;
import expressguard.standing.Told;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Delete;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.Update;

/**
 * The actions of one step. There are at most 4 beside those of the findings, which are at most two
 * for each finding that is told or taken out, and so many fewer than the 100 that a transaction
 * takes while a step tells at most 48 findings.
 */
final class Steps {

  private final Tables tables;
  private final Retention retention;

  Steps(Tables tables, Retention retention) {
    this.tables = tables;
    this.retention = retention;
  }

  /** The actions on the standings and the outbox. */
  List<TransactWriteItem> of(Advance advance) {
    List<TransactWriteItem> actions = new ArrayList<>();
    actions.add(head(advance));
    if (advance.before().revision() == 0) {
      Row row = Row.known(advance.service().toString());
      actions.add(put(tables.standings(), Item.at(row).with(ServiceJson.text(advance.service()))));
    }
    actions.addAll(told(advance));
    advance
        .announcement()
        .ifPresent(one ->
            actions.add(
                put(
                    tables.outbox(),
                    Item.at(Row.announcement(one.service().toString(), one.version()))
                        .with(AnnouncementJson.text(one))
                        .with("expires", retention.laterExpiry()))));
    return actions;
  }

  /** The action that puts a fact in its place; one that is there stays as it is. */
  TransactWriteItem fact(Item fact) {
    return TransactWriteItem.builder()
        .update(
            Update.builder()
                .tableName(tables.facts())
                .key(fact.row().attributes())
                .updateExpression(
                    "SET doc = if_not_exists(doc, :doc),"
                        + " expires = if_not_exists(expires, :expires)")
                .expressionAttributeValues(
                    Map.of(":doc", fact.attribute("doc"), ":expires", fact.attribute("expires")))
                .build())
        .build();
  }

  /** An update, and no put, because the marks of the responses stand on the same item. */
  private TransactWriteItem head(Advance advance) {
    Known after = advance.after();
    Row row = Row.head(advance.service().toString());
    Map<String, AttributeValue> values = new HashMap<>();
    values.put(":doc", Item.at(row).with(ServiceJson.text(after)).attribute("doc"));
    values.put(":version", number(after.standing().version()));
    values.put(":revision", number(after.revision()));
    if (advance.before().revision() > 0) {
      values.put(":before", number(advance.before().revision()));
    }
    if (after.fresh()) {
      values.put(":fresh", AttributeValue.fromBool(true));
    }
    return TransactWriteItem.builder()
        .update(
            Update.builder()
                .tableName(tables.standings())
                .key(row.attributes())
                .conditionExpression(
                    advance.before().revision() > 0
                        ? "revision = :before"
                        : "attribute_not_exists(revision)")
                .updateExpression(
                    "SET doc = :doc, version = :version, revision = :revision"
                        + (after.fresh() ? ", fresh = :fresh" : " REMOVE fresh"))
                .expressionAttributeValues(values)
                .build())
        .build();
  }

  private List<TransactWriteItem> told(Advance advance) {
    String service = advance.service().toString();
    SortedMap<String, Told> before = advance.before().standing().told();
    SortedMap<String, Told> after = advance.after().standing().told();
    List<TransactWriteItem> actions = new ArrayList<>();
    before.keySet().stream()
        .filter(finding -> !after.containsKey(finding))
        .forEach(finding -> actions.add(delete(Row.told(service, finding))));
    after.values().stream()
        .filter(told -> !told.equals(before.get(told.finding())))
        .forEach(told -> actions.add(put(tables.standings(), item(service, told))));
    return actions;
  }

  private Item item(String service, Told told) {
    Item item = Item.at(Row.told(service, told.finding())).with(ToldJson.text(told));
    return told.open() ? item : item.with("expires", retention.laterExpiry());
  }

  private static TransactWriteItem put(String table, Item item) {
    return TransactWriteItem.builder()
        .put(Put.builder().tableName(table).item(item.attributes()).build())
        .build();
  }

  private TransactWriteItem delete(Row row) {
    return TransactWriteItem.builder()
        .delete(Delete.builder().tableName(tables.standings()).key(row.attributes()).build())
        .build();
  }

  private static AttributeValue number(long number) {
    return AttributeValue.fromN(Long.toString(number));
  }
}
