package expressguard.ledger.table;

import expressguard.ledger.Advance;
import expressguard.ledger.Known;
import expressguard.ledger.item.Attribute;
import expressguard.ledger.item.Item;
import expressguard.ledger.item.Retention;
import expressguard.ledger.item.Row;
import expressguard.ledger.json.AnnouncementJson;
import expressguard.ledger.json.ServiceJson;
import expressguard.ledger.json.ToldJson;
import expressguard.ledger.request.Write;
import expressguard.standing.Told;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/**
 * The writes of one step. There are at most 4 beside those of the findings, which are at most two
 * for each finding that is told or taken out, and so many fewer than the 100 that a transaction
 * takes while a step tells at most 48 findings. A step that takes keys from a service, which are
 * two more for each, tells none.
 */
final class Steps {

  private final Tables tables;
  private final Retention retention;

  Steps(Tables tables, Retention retention) {
    this.tables = tables;
    this.retention = retention;
  }

  /** The writes to the standings and the outbox. */
  List<Write> of(Advance advance) {
    List<Write> writes = new ArrayList<>();
    writes.add(head(advance));
    Row known = Row.known(advance.service().toString());
    if (advance.begins()) {
      String document = ServiceJson.text(advance.service());
      writes.add(new Write.Put(tables.standings(), Item.at(known).with(document)));
    }
    if (advance.departs()) {
      writes.add(new Write.Delete(tables.standings(), known));
    }
    writes.addAll(told(advance));
    advance
        .announcement()
        .ifPresent(one ->
            writes.add(
                new Write.Put(
                    tables.outbox(),
                    Item.at(Row.announcement(one.service().toString(), one.version()))
                        .with(AnnouncementJson.text(one))
                        .with("expires", retention.laterExpiry()))));
    return writes;
  }

  /** The write that puts a fact in its place; one that is there stays as it is. */
  Write fact(Item fact) {
    return new Write.Update(
        tables.facts(),
        fact.row(),
        "SET doc = if_not_exists(doc, :doc), expires = if_not_exists(expires, :expires)",
        Write.Terms.of(
            Map.of(":doc", fact.attribute("doc"), ":expires", fact.attribute("expires"))));
  }

  /** An update, and no put, because the marks of the responses stand on the same item. */
  private Write head(Advance advance) {
    Known after = advance.after();
    boolean first = advance.before().revision() == 0;
    Row row = Row.head(advance.service().toString());
    Map<String, Attribute> values = new HashMap<>();
    values.put(":doc", Item.at(row).with(ServiceJson.text(after)).attribute("doc"));
    values.put(":version", new Attribute.Whole(after.standing().version()));
    values.put(":revision", new Attribute.Whole(after.revision()));
    if (!first) {
      values.put(":before", new Attribute.Whole(advance.before().revision()));
    }
    StringBuilder set =
        new StringBuilder("SET doc = :doc, version = :version, revision = :revision");
    List<String> removed = new ArrayList<>();
    if (after.fresh()) {
      values.put(":fresh", new Attribute.Flag(true));
      set.append(", fresh = :fresh");
    } else {
      removed.add("fresh");
    }
    if (after.looks()) {
      removed.add("expires");
    } else {
      values.put(":expires", retention.laterExpiry());
      set.append(", expires = :expires");
    }
    return new Write.Update(
        tables.standings(),
        row,
        removed.isEmpty() ? set.toString() : set + " REMOVE " + String.join(", ", removed),
        Write.Terms.of(first ? "attribute_not_exists(revision)" : "revision = :before", values));
  }

  private List<Write> told(Advance advance) {
    String service = advance.service().toString();
    SortedMap<String, Told> before = advance.before().standing().told();
    SortedMap<String, Told> after = advance.after().standing().told();
    List<Write> writes = new ArrayList<>();
    for (String finding : before.keySet()) {
      if (!after.containsKey(finding)) {
        writes.add(new Write.Delete(tables.standings(), Row.told(service, finding)));
      }
    }
    for (Told told : after.values()) {
      if (!told.equals(before.get(told.finding()))) {
        writes.add(new Write.Put(tables.standings(), item(service, told)));
      }
    }
    return writes;
  }

  private Item item(String service, Told told) {
    Item item = Item.at(Row.told(service, told.finding())).with(ToldJson.text(told));
    return told.open() ? item : item.with("expires", retention.laterExpiry());
  }
}
