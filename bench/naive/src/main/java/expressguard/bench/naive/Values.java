package expressguard.bench.naive;

import expressguard.event.Data;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What databind makes of any JSON value, as the guard's core wants it. */
final class Values {

  private Values() {}

  static Data of(Object value) {
    return switch (value) {
      case null -> Data.Gap.ABSENT;
      case Map<?, ?> members -> {
        Map<String, Data> all = new TreeMap<>();
        members.forEach((name, member) -> all.put(String.valueOf(name), of(member)));
        yield Data.members(all);
      }
      case List<?> items -> new Data.Items(items.stream().map(Values::of).toList());
      default -> Data.text(value.toString());
    };
  }
}
