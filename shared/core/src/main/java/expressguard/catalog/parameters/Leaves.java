package expressguard.catalog.parameters;

import expressguard.catalog.FieldValue;
import expressguard.catalog.FieldWrite;
import expressguard.catalog.Fields;
import expressguard.event.Data;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The parameters of a call as fields: one for each leaf, under its path.
 *
 * <p>A list is one field, because the APIs replace lists as a whole. Two kinds of lists are taken
 * apart all the same: those whose entries have names ({@code environment[PORT]}), and port
 * mappings, which are numbered.
 */
public final class Leaves {

  /** Lists whose entries have a name, and the member that holds it. */
  private static final Map<String, String> NAMED =
      Map.of(
          "containerDefinitions", "name",
          "environment", "name",
          "secrets", "name",
          "secretOptions", "name",
          "ulimits", "name",
          "volumes", "name",
          "settings", "name",
          "attributes", "key");

  private static final Set<String> NUMBERED = Set.of("portMappings");

  /** Where a value of an entry stands, when that is all that the entry has beside its name. */
  private static final Set<String> ENTRY_VALUES = Set.of("value", "valueFrom");

  /** Deeper than any API goes; what lies below is one field. */
  private static final int DEPTH = 16;

  private final Disclosure disclosure;
  private final Map<String, FieldValue> found = new LinkedHashMap<>();

  private Leaves(Disclosure disclosure) {
    this.disclosure = disclosure;
  }

  /** The leaves of the parameters; of parameters that cannot be read, that they were sent. */
  public static List<FieldWrite> of(Data parameters, Disclosure disclosure) {
    return switch (parameters) {
      case Data.Members _ -> new Leaves(disclosure).below(parameters);
      case Data.Gap gap when gap == Data.Gap.ABSENT -> List.of();
      case Data.Gap _, Data.Text _, Data.Items _ ->
          List.of(new FieldWrite(Fields.PARAMETERS, Disclosure.NOT_RECORDED));
    };
  }

  private List<FieldWrite> below(Data parameters) {
    walk("", "", parameters, 0);
    List<FieldWrite> writes = new ArrayList<>();
    found.forEach((field, value) -> writes.add(new FieldWrite(field, value)));
    return List.copyOf(writes);
  }

  private void walk(String field, String shape, Data data, int depth) {
    switch (data) {
      case Data.Members(var members) when members.get("items") instanceof Data.Items items ->
          walk(field, shape, items, depth);
      case Data.Members(var members) when depth < DEPTH && !members.isEmpty() ->
          members.forEach(
              (name, value) -> walk(member(field, name), member(shape, name), value, depth + 1));
      case Data.Items(var values) when depth < DEPTH && !values.isEmpty() ->
          list(field, shape, values, depth + 1);
      case Data.Gap gap when gap == Data.Gap.ABSENT -> {}
      case Data.Members _, Data.Items _, Data.Text _, Data.Gap _ -> {
        if (!field.isEmpty()) {
          put(field, shape, data);
        }
      }
    }
  }

  private void list(String field, String shape, List<Data> values, int depth) {
    String list = shape.substring(shape.lastIndexOf('.') + 1);
    String key = NAMED.getOrDefault(list, "");
    if (key.isEmpty() && !NUMBERED.contains(list)) {
      put(field, shape, new Data.Items(values));
      return;
    }
    for (int i = 0; i < values.size(); i++) {
      Data entry = values.get(i);
      String number = key.isEmpty() ? "" + i : "#" + i;
      String name = key.isEmpty() ? number : entry.textAt(key).orElse(number);
      entry(Fields.entry(field, name), shape + "[]", Parameters.without(entry, Set.of(key)), depth);
    }
  }

  private void entry(String field, String shape, Data rest, int depth) {
    if (rest instanceof Data.Members(var members) && members.size() <= 1) {
      if (members.isEmpty()) {
        found.put(field, FieldValue.shown(""));
        return;
      }
      if (ENTRY_VALUES.contains(members.firstKey())) {
        put(field, shape, members.firstEntry().getValue());
        return;
      }
    }
    walk(field, shape, rest, depth);
  }

  private void put(String field, String shape, Data data) {
    found.put(field, disclosure.value(field, shape, data));
  }

  private static String member(String path, String name) {
    return path.isEmpty() ? name : path + "." + name;
  }
}
