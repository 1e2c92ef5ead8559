package expressguard.catalog.traffic;

import expressguard.catalog.FieldValue;
import expressguard.catalog.FieldWrite;
import expressguard.catalog.Fields;
import expressguard.catalog.parameters.Disclosure;
import expressguard.event.Data;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The condition list of a rule. Hosts stand in {@code conditions[].values} or in {@code
 * conditions[].hostHeaderConfig.values}, depending on who sends them; the console sends both.
 */
final class Conditions {

  private static final FieldValue PATTERNS =
      new FieldValue.Unknown("hosts are given as regular expressions");

  private Conditions() {}

  /** Nothing when no list was sent: the call leaves the conditions as they are. */
  static List<FieldWrite> writes(Data conditions) {
    if (conditions == Data.Gap.ABSENT) {
      return List.of();
    }
    return List.of(
        new FieldWrite(Fields.HOST_HEADER, hosts(conditions)),
        new FieldWrite(
            Fields.CONDITIONS,
            Disclosure.of().value(Fields.CONDITIONS, Fields.CONDITIONS, conditions)));
  }

  /** A list without a host condition takes the hosts off, because the list is replaced. */
  private static FieldValue hosts(Data conditions) {
    if (!(conditions instanceof Data.Items(var list))) {
      return Disclosure.NOT_RECORDED;
    }
    Set<String> hosts = new LinkedHashSet<>();
    for (Data condition : list) {
      if (condition.at("field") == Data.Gap.UNKNOWN) {
        return Disclosure.NOT_RECORDED;
      }
      if (isHost(condition)) {
        List<String> values = values(condition);
        if (values.isEmpty()) {
          return hasPatterns(condition) ? PATTERNS : Disclosure.NOT_RECORDED;
        }
        values.forEach(value -> hosts.add(value.toLowerCase(Locale.ROOT)));
      }
    }
    return new FieldValue.Several(List.copyOf(hosts));
  }

  private static boolean isHost(Data condition) {
    return condition
        .textAt("field")
        .map("host-header"::equals)
        .orElse(condition.has("hostHeaderConfig"));
  }

  private static List<String> values(Data condition) {
    List<String> plain = readable(condition, "values");
    List<String> nested = readable(condition, "hostHeaderConfig.values");
    Set<String> both = new LinkedHashSet<>(plain);
    both.addAll(nested);
    return List.copyOf(both);
  }

  /** All texts of a list, or none when one of them cannot be read. */
  private static List<String> readable(Data condition, String path) {
    List<String> texts = condition.textsAt(path);
    return texts.size() == condition.listAt(path).size() ? texts : List.of();
  }

  private static boolean hasPatterns(Data condition) {
    return condition.has("regexValues") || condition.has("hostHeaderConfig.regexValues");
  }
}
