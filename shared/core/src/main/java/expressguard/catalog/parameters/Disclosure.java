package expressguard.catalog.parameters;

import expressguard.catalog.FieldValue;
import expressguard.event.Data;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What may be shown of a call: an allowlist. A value that is not on it leaves only as a
 * fingerprint, so a parameter that nobody has thought of cannot give a secret away.
 *
 * @param shown paths below the parameters; {@code []} stands for each entry of a list
 */
public record Disclosure(Set<String> shown) {

  /** The value of a field that was written, and that is hidden, omitted or of another type. */
  public static final FieldValue NOT_RECORDED =
      new FieldValue.Unknown("the record does not hold it");

  public Disclosure {
    shown = Set.copyOf(shown);
  }

  /** The allowlist of these paths. */
  public static Disclosure of(String... shapes) {
    return new Disclosure(Set.of(shapes));
  }

  /** The same names in one order, for people. */
  public String words() {
    return String.join(
        ", ", new TreeSet<>(shown).stream().map(shape -> "`" + shape + "`").toList());
  }

  /** Whether a value at this path may be shown. */
  public boolean shows(String shape) {
    return shown.contains(shape);
  }

  /**
   * The value of a field, as far as it may be told. A list of objects is shown when every member
   * that its objects have may be.
   *
   * @param shape the field's path with {@code []} for each name in brackets
   */
  public FieldValue value(String field, String shape, Data data) {
    return switch (data) {
      case Data.Gap _ -> NOT_RECORDED;
      case Data.Text(var text) when shows(shape) -> FieldValue.shown(PlainText.of(shape, text));
      case Data.Items(var values) when values.isEmpty() -> new FieldValue.Several(List.of());
      case Data.Members(var members) when members.isEmpty() -> new FieldValue.Several(List.of());
      case Data.Text _, Data.Items _, Data.Members _ when hasGap(data) -> NOT_RECORDED;
      case Data.Items(var values) when values.stream().allMatch(value -> shows(shape, value)) ->
          new FieldValue.Several(values.stream().map(value -> words(shape, value)).toList());
      case Data.Text _, Data.Items _, Data.Members _ -> FieldValue.Fingerprint.of(field, data);
    };
  }

  private boolean shows(String shape, Data entry) {
    return switch (entry) {
      case Data.Text _ -> shows(shape);
      case Data.Members(var members) ->
          members.entrySet().stream()
              .allMatch(m -> shows(shape + "[]." + m.getKey(), m.getValue()));
      case Data.Items _, Data.Gap _ -> false;
    };
  }

  private static String words(String shape, Data entry) {
    if (entry instanceof Data.Members(var members)) {
      List<String> words = new ArrayList<>();
      members.forEach((name, value) -> words.add(name + "=" + words(shape + "." + name, value)));
      return String.join(" ", words);
    }
    return entry instanceof Data.Text(var text) ? PlainText.of(shape, text) : entry.canonical();
  }

  /** A fingerprint of a value with a gap would be equal to that of another value with a gap. */
  private static boolean hasGap(Data data) {
    return switch (data) {
      case Data.Gap _ -> true;
      case Data.Text _ -> false;
      case Data.Items(var values) -> values.stream().anyMatch(Disclosure::hasGap);
      case Data.Members(var members) ->
          members.values().stream().anyMatch(value -> value != Data.Gap.ABSENT && hasGap(value));
    };
  }
}
