package expressguard.cli.plan;

import expressguard.catalog.FieldValue;
import expressguard.preflight.plan.Row;
import expressguard.preflight.plan.Setter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Puts together the conflicts that one call and one parameter make, so that they are told once. */
final class Groups {

  /** A field that was only taken out says less than one that got a value. */
  private static final Comparator<Row> TELLING =
      Comparator.<Row, Boolean>comparing(Groups::isRemoval).thenComparing(Row::basis);

  private Groups() {}

  /** The groups in the order of their first rows, in each the most telling row first. */
  static List<List<Row>> of(Collection<Row> conflicts) {
    Map<List<Object>, List<Row>> groups = new LinkedHashMap<>();
    for (Row row : conflicts) {
      groups.computeIfAbsent(key(row), _ -> new ArrayList<>()).add(row);
    }
    return groups.values().stream().map(group -> group.stream().sorted(TELLING).toList()).toList();
  }

  private static List<Object> key(Row row) {
    return switch (row) {
      case Row.Overwritten lost ->
          List.of(row.word(), event(Optional.of(lost.by())), outermost(lost.parameters()));
      case Row.Stranded pinned -> List.of(row.word(), event(Optional.of(pinned.by())));
      case Row.Breaks broken -> List.of(row.word(), broken.kind(), event(broken.by()));
      case Row.Kept _, Row.New _, Row.Unknown _ -> List.of(row.word(), row.place());
    };
  }

  private static String event(Optional<Setter> by) {
    return by.map(Setter::eventId).orElse("");
  }

  private static List<String> outermost(List<String> parameters) {
    return parameters.stream()
        .filter(one -> parameters.stream().noneMatch(other -> one.startsWith(other + ".")))
        .toList();
  }

  private static boolean isRemoval(Row row) {
    return row instanceof Row.Overwritten lost && lost.old() instanceof FieldValue.Gone;
  }
}
