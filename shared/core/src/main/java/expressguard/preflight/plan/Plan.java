package expressguard.preflight.plan;

import java.util.List;

/**
 * What an update would do, field by field.
 *
 * @param rows the gravest first, then by place
 */
public record Plan(Header header, List<Row> rows) {
  public Plan {
    rows = rows.stream().sorted(Row.ORDER).toList();
  }

  /** The rows that are a reason not to make the update as it is. */
  public List<Row> conflicts() {
    return rows.stream().filter(Row::isConflict).toList();
  }
}
