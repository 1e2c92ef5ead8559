package expressguard.classify;

import expressguard.event.Data;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The members of a value that are kept, as a tree of their names: what is not in it is not even
 * looked at, however much a call carries.
 */
final class Allowlist {

  private static final String ENTRY = "[]";

  private final SortedMap<String, Allowlist> members = new TreeMap<>();
  private boolean isText;

  private Allowlist() {}

  /** The list of these paths; {@code []} stands for each entry of a list. */
  static Allowlist of(String... paths) {
    Allowlist root = new Allowlist();
    for (String path : paths) {
      Allowlist at = root;
      for (String name : path.replace(ENTRY, "." + ENTRY).split("\\.", -1)) {
        at = at.members.computeIfAbsent(name, _ -> new Allowlist());
      }
      at.isText = true;
    }
    return root;
  }

  /** What of a value is on the list; absent when nothing is. */
  Data kept(Data data) {
    return switch (data) {
      case Data.Members(var values) -> kept(values);
      case Data.Items(var values) -> kept(values);
      case Data.Text text -> isText ? text : Data.Gap.ABSENT;
      case Data.Gap _ -> Data.Gap.ABSENT;
    };
  }

  private Data kept(SortedMap<String, Data> values) {
    SortedMap<String, Data> kept = new TreeMap<>();
    members.forEach((name, below) -> {
      // A member may be called as entries are here, and is none.
      if (values.containsKey(name) && !name.equals(ENTRY)) {
        Data some = below.kept(values.get(name));
        if (some != Data.Gap.ABSENT) {
          kept.put(name, some);
        }
      }
    });
    return kept.isEmpty() ? Data.Gap.ABSENT : new Data.Members(kept);
  }

  private Data kept(List<Data> values) {
    Allowlist entry = members.get(ENTRY);
    if (entry == null) {
      return Data.Gap.ABSENT;
    }
    List<Data> kept = new ArrayList<>();
    for (Data value : values) {
      Data some = entry.kept(value);
      if (some != Data.Gap.ABSENT) {
        kept.add(some);
      }
    }
    return kept.isEmpty() ? Data.Gap.ABSENT : new Data.Items(kept);
  }
}
