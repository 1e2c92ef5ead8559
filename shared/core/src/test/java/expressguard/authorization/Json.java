package expressguard.authorization;

import expressguard.authorization.document.PolicyReader;
import expressguard.authorization.document.PolicyReading;
import expressguard.event.Data;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Policies as the tests write them: maps, lists and texts. */
public final class Json {

  private Json() {}

  public static Data of(Object value) {
    return switch (value) {
      case Map<?, ?> map -> {
        Map<String, Data> members = new TreeMap<>();
        map.forEach((name, member) -> members.put(String.valueOf(name), of(member)));
        yield Data.members(members);
      }
      case List<?> list -> new Data.Items(list.stream().map(Json::of).toList());
      case Data data -> data;
      default -> new Data.Text(String.valueOf(value));
    };
  }

  /** A valid policy of these statements. */
  public static NamedPolicy policy(String name, Map<?, ?>... statements) {
    Data document = of(Map.of("Version", "2012-10-17", "Statement", List.of(statements)));
    return switch (PolicyReader.read(document)) {
      case PolicyReading.Valid(var valid) -> new NamedPolicy(name, valid);
      case PolicyReading.Malformed(var problems) -> throw new AssertionError(problems.toString());
    };
  }

  public static Map<String, Object> statement(String effect, String action, String resource) {
    return Map.of("Effect", effect, "Action", action, "Resource", resource);
  }
}
