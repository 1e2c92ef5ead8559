package expressguard.ownership;

import expressguard.catalog.FieldValue;
import expressguard.catalog.FieldWrite;
import expressguard.event.Basis;
import expressguard.inventory.Slot;
import java.util.ArrayList;
import java.util.List;

/**
 * What an Express update writes, read from the parameters that it carries. The real update and a
 * hypothetical one go through here alike.
 */
public final class ExpressWrites {

  /**
   * One field that an update writes.
   *
   * @param root the field of the map's row, at or above {@code field}
   * @param wholeList whether what the update does not name below the root is gone
   */
  public record Write(
      String parameter,
      Slot slot,
      String root,
      String field,
      FieldValue value,
      boolean wholeList,
      Basis basis,
      String source) {}

  private static final FieldValue DERIVED =
      new FieldValue.Unknown("built by Express Mode from the parameter");

  private ExpressWrites() {}

  /** The writes of all parameters, in the order of the parameters and of the map's rows. */
  public static List<Write> of(List<FieldWrite> parameters) {
    List<Write> writes = new ArrayList<>();
    for (FieldWrite parameter : parameters) {
      for (ParameterRow row : ParameterMap.of(parameter.field())) {
        writes.add(write(parameter, row));
      }
    }
    return List.copyOf(writes);
  }

  private static Write write(FieldWrite sent, ParameterRow row) {
    String below = sent.field().substring(row.parameter().length());
    return switch (row.written()) {
      case Written.AsSent() -> write(row, row.field() + below, sent.value(), false);
      case Written.Always(var text) -> write(row, row.field(), FieldValue.shown(text), false);
      case Written.WholeList() -> write(row, row.field() + below, sent.value(), true);
      case Written.Derived() -> write(row, row.field(), DERIVED, false);
    };
  }

  private static Write write(ParameterRow row, String field, FieldValue value, boolean wholeList) {
    return new Write(
        row.parameter(),
        row.slot(),
        row.field(),
        field,
        value,
        wholeList,
        row.basis(),
        row.source());
  }
}
