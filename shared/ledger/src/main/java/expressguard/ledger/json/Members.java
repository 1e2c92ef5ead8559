package expressguard.ledger.json;

import expressguard.event.Data;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/** Puts the members of a document together; what is empty is left out. */
final class Members {

  private final SortedMap<String, Data> members = new TreeMap<>();

  Members with(String name, Data value) {
    members.put(name, value);
    return this;
  }

  Members with(String name, String text) {
    return text.isEmpty() ? this : with(name, new Data.Text(text));
  }

  <T> Members with(String name, Collection<T> values, Function<T, Data> each) {
    return values.isEmpty() ? this : with(name, items(values, each));
  }

  SortedMap<String, Data> all() {
    return members;
  }

  Data data() {
    return new Data.Members(members);
  }

  static Data texts(String... texts) {
    return items(List.of(texts), Data.Text::new);
  }

  static <T> Data items(Collection<T> values, Function<T, Data> each) {
    return new Data.Items(values.stream().map(each).toList());
  }
}
