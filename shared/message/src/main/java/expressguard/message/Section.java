package expressguard.message;

import java.util.List;

/** A part of a letter under a heading. */
public record Section(String heading, List<Row> rows) {
  public Section {
    rows = List.copyOf(rows);
  }

  /** A section of these rows. */
  public static Section of(String heading, Row... rows) {
    return new Section(heading, List.of(rows));
  }
}
