package expressguard.catalog.reading;

import expressguard.catalog.FieldValue;
import expressguard.catalog.FieldWrite;
import expressguard.catalog.Fields;
import expressguard.catalog.parameters.Disclosure;
import expressguard.catalog.parameters.Leaves;
import expressguard.catalog.parameters.Parameters;
import expressguard.event.Data;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** One entry of a list that AWS keeps by name: an inline policy, a scheduled action. */
final class Entries {

  private Entries() {}

  /** The entry as one field, and below it the leaves that may be shown. */
  static List<FieldWrite> put(String list, String name, Data parameters, Disclosure disclosure) {
    Optional<String> entry = parameters.textAt(name);
    if (entry.isEmpty()) {
      return unnamed(list);
    }
    String field = Fields.entry(list, entry.get());
    Data rest = Parameters.without(parameters, Set.of(name));
    List<FieldWrite> writes = new ArrayList<>();
    writes.add(new FieldWrite(field, value(field, rest)));
    Leaves.of(rest, disclosure).stream()
        .filter(leaf -> disclosure.shows(leaf.field()))
        .forEach(leaf -> writes.add(new FieldWrite(field + "." + leaf.field(), leaf.value())));
    return List.copyOf(writes);
  }

  static List<FieldWrite> removed(String list, String name, Data parameters) {
    return parameters
        .textAt(name)
        .map(entry -> new FieldWrite(Fields.entry(list, entry), new FieldValue.Gone()))
        .map(List::of)
        .orElse(unnamed(list));
  }

  private static FieldValue value(String field, Data rest) {
    return rest instanceof Data.Members(var members) && members.isEmpty()
        ? FieldValue.shown("present")
        : Disclosure.of().value(field, "", rest);
  }

  /** Some entry was written; which one is not in the record. */
  private static List<FieldWrite> unnamed(String list) {
    return List.of(new FieldWrite(Fields.entry(list, Fields.ANY), Disclosure.NOT_RECORDED));
  }
}
