package expressguard.cli.demo;

import expressguard.catalog.FieldValue;
import expressguard.conflict.FieldChange;
import expressguard.inventory.ResourceId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Names and values short enough to read along; the whole ones stand in the JSON. */
final class Brevity {

  private static final int LONGEST = 46;
  private static final int END = 18;

  private Brevity() {}

  /** A change of a field: of a list only what came and what went. */
  static String change(FieldChange change) {
    String values =
        change.before().orElse(new FieldValue.Gone()) instanceof FieldValue.Several(var before)
                && change.after() instanceof FieldValue.Several(var after)
            ? listed(before, after)
            : change.before().isEmpty() || change.before().get() instanceof FieldValue.Gone
                ? value(change.after())
                : value(change.before().get()) + " → " + value(change.after());
    return field(change.field()) + ": " + values;
  }

  private static String listed(List<String> before, List<String> after) {
    List<String> parts = new ArrayList<>();
    after.stream().filter(one -> !before.contains(one)).forEach(one -> parts.add("+ " + text(one)));
    before.stream().filter(one -> !after.contains(one)).forEach(one -> parts.add("- " + text(one)));
    return String.join(", ", parts);
  }

  static String value(FieldValue value) {
    return switch (value) {
      case FieldValue.Several(var texts) when !texts.isEmpty() ->
          texts.stream().map(Brevity::text).collect(Collectors.joining(", "));
      case FieldValue.Shown(var text) when !text.isEmpty() -> text(text);
      case FieldValue.Several _,
          FieldValue.Shown _,
          FieldValue.Fingerprint _,
          FieldValue.Gone _,
          FieldValue.Unknown _ ->
          value.display();
    };
  }

  /** A field, with an ARN in its name shortened. */
  static String field(String field) {
    int open = field.indexOf("[arn:");
    return open < 0 || !field.endsWith("]")
        ? field
        : field.substring(0, open + 1) + text(field.substring(open + 1, field.length() - 1)) + "]";
  }

  /** What people know of a resource's name. */
  static String name(ResourceId resource) {
    List<String> parts = List.of(resource.name().split("/", -1));
    return switch (resource.type()) {
      case TARGET_GROUP -> parts.getFirst();
      case LISTENER, RULE -> resource.shortName();
      default -> resource.name();
    };
  }

  /** An ARN as the name in it, with its weight if it has one; the middle of a long text goes. */
  private static String text(String text) {
    int weight = text.lastIndexOf('=');
    String arn = weight < 0 ? text : text.substring(0, weight);
    String named =
        ResourceId.ofArn(arn)
            .map(id -> name(id) + (weight < 0 ? "" : text.substring(weight)))
            .orElse(text);
    return named.length() <= LONGEST
        ? named
        : named.substring(0, LONGEST - END - 1) + "…" + named.substring(named.length() - END);
  }
}
