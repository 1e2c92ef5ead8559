package expressguard.preflight.plan;

import expressguard.catalog.FieldValue;
import expressguard.conflict.Kind;
import expressguard.event.Basis;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What the update would do to one field. Each row says how that is known.
 *
 * <p>Values are shown as far as a finding would show them: environment, secrets and command are
 * fingerprints.
 */
public sealed interface Row {

  /** By gravity, then by place: what a person must decide stands first. */
  Comparator<Row> ORDER =
      Comparator.<Row>comparingInt(Row::gravity)
          .thenComparing(Row::place)
          .thenComparing(Row::source)
          .thenComparing(Row::toString);

  Place place();

  Basis basis();

  /** Where it is said or was seen, or the reasoning. */
  String source();

  /**
   * Set directly, and the update leaves it as it is.
   *
   * @param parameters those that write the field, with the value that it has; mostly none
   */
  record Kept(
      Place place, Setter by, FieldValue value, List<String> parameters, Basis basis, String source)
      implements Row {
    public Kept {
      parameters = List.copyOf(parameters);
    }
  }

  /**
   * Set directly, and the update writes another value.
   *
   * @param next unknown where Express Mode builds it
   * @param parameters those that write the field; none where every deployment writes it
   */
  record Overwritten(
      Place place,
      Setter by,
      FieldValue old,
      FieldValue next,
      List<String> parameters,
      Basis basis,
      String source)
      implements Row {
    public Overwritten {
      parameters = List.copyOf(parameters);
    }
  }

  /** Nobody set it directly, and the update changes it: what the update is for. */
  record New(
      Place place,
      Optional<FieldValue> old,
      FieldValue next,
      List<String> parameters,
      Basis basis,
      String source)
      implements Row {
    public New {
      parameters = List.copyOf(parameters);
    }
  }

  /** Set directly, and wrong once the deployment has moved the tasks. */
  record Stranded(Place place, Setter by, FieldValue value, String why, Basis basis, String source)
      implements Row {}

  /**
   * What the update would break, or break on.
   *
   * @param by who set what it breaks on, where the records tell
   * @param parameters those of the update that it comes from
   */
  record Breaks(
      Place place,
      Kind kind,
      Optional<Setter> by,
      Optional<FieldValue> old,
      FieldValue next,
      List<String> parameters,
      List<String> notes,
      Basis basis,
      String source)
      implements Row {
    public Breaks {
      parameters = List.copyOf(parameters);
      notes = List.copyOf(notes);
    }
  }

  /** Nobody can tell from what is known. */
  record Unknown(Place place, Optional<Setter> by, String why, Basis basis, String source)
      implements Row {}

  /** The word for it in reports. */
  default String word() {
    return switch (this) {
      case Kept _ -> "KEPT";
      case Overwritten _ -> "OVERWRITTEN";
      case New _ -> "NEW";
      case Stranded _ -> "STRANDED";
      case Breaks _ -> "BREAKS";
      case Unknown _ -> "UNKNOWN";
    };
  }

  /** Whether it is a reason not to make the update as it is. */
  default boolean isConflict() {
    return switch (this) {
      case Overwritten _, Stranded _, Breaks _ -> true;
      case Kept _, New _, Unknown _ -> false;
    };
  }

  private int gravity() {
    return switch (this) {
      case Breaks _ -> 0;
      case Stranded _ -> 1;
      case Overwritten _ -> 2;
      case Unknown _ -> 3;
      case New _ -> 4;
      case Kept _ -> 5;
    };
  }
}
