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
import java.util.Set;

/**
 * What a call wrote to its resources, read from the parameters that do not name them.
 *
 * @param words which fields, for people
 */
public record Effect(String words, Writer writer) {

  /** The fields that parameters set. */
  @FunctionalInterface
  public interface Writer {
    List<FieldWrite> writes(Data parameters);
  }

  /** The resource was made. */
  public static Effect created() {
    return set(Fields.EXISTENCE, "created");
  }

  /** The resource is no more. */
  public static Effect deleted() {
    return removed(Fields.EXISTENCE);
  }

  /** The call names the resource and owns no field of it. */
  public static Effect touched() {
    return new Effect("no field", parameters -> List.of());
  }

  /** A field that the call sets by being made. */
  public static Effect set(String field, String value) {
    return constant(field, FieldValue.shown(value), "= " + value);
  }

  /** A field that the call removes by being made. */
  public static Effect removed(String field) {
    return constant(field, new FieldValue.Gone(), "removed");
  }

  /** Every parameter under its path; those at the given paths are shown, all others are not. */
  public static Effect parameters(String... shown) {
    Disclosure disclosure = Disclosure.of(shown);
    String words = shown.length == 0 ? "every parameter" : "every parameter, shown: ";
    return new Effect(
        words + disclosure.words(),
        parameters -> {
          List<FieldWrite> writes = new ArrayList<>();
          writes.addAll(Leaves.of(Parameters.without(parameters, Set.of("tags")), disclosure));
          writes.addAll(sentTags(parameters));
          return List.copyOf(writes);
        });
  }

  /** One entry of a list that AWS keeps by name; beside it the parameters that may be shown. */
  public static Effect entry(String list, String name, String... shown) {
    Disclosure disclosure = Disclosure.of(shown);
    String entry = "`" + Fields.entry(list, "<" + name + ">") + "`";
    return new Effect(
        shown.length == 0 ? entry : entry + ", of it shown: " + disclosure.words(),
        parameters -> Entries.put(list, name, parameters, disclosure));
  }

  /** An entry of a list that AWS keeps by name is taken out. */
  public static Effect entryRemoved(String list, String name) {
    return new Effect(
        "`" + Fields.entry(list, "<" + name + ">") + "` removed",
        parameters -> Entries.removed(list, name, parameters));
  }

  /** Each tag that stands at a member. */
  public static Effect tagged(String member) {
    return new Effect("`tags[<key>]`", parameters -> Tags.given(parameters.at(member)));
  }

  /** Each tag whose key stands at a member is taken off. */
  public static Effect untagged(String member) {
    return new Effect("`tags[<key>]` removed", parameters -> Tags.removed(parameters.at(member)));
  }

  /** As {@link #untagged}, of an API that takes all tags off when it is given none. */
  public static Effect untaggedOrAll(String member) {
    return new Effect(
        "`tags[<key>]` removed, or `tags[*]` when no key is given",
        parameters -> Tags.removedOrAll(parameters.at(member)));
  }

  /** The tags that a creating call carries; that they cannot be read is said by the rest. */
  private static List<FieldWrite> sentTags(Data parameters) {
    return parameters instanceof Data.Members ? Tags.given(parameters.at("tags")) : List.of();
  }

  private static Effect constant(String field, FieldValue value, String words) {
    return new Effect(
        "`" + field + "` " + words, parameters -> List.of(new FieldWrite(field, value)));
  }
}
