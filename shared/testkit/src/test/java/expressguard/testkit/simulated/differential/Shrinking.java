package expressguard.testkit.simulated.differential;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Leaves out of a history whatever is not needed for the preflight and the world to differ. */
final class Shrinking {

  private Shrinking() {}

  static Trial shortest(Trial trial) {
    Trial shortest = trial;
    boolean shorter = true;
    while (shorter) {
      shorter = false;
      for (Trial candidate : shorter(shortest)) {
        if (!candidate.run().differences().isEmpty()) {
          shortest = candidate;
          shorter = true;
          break;
        }
      }
    }
    return shortest;
  }

  /** Every trial with one thing less in it. */
  private static List<Trial> shorter(Trial trial) {
    List<Trial> candidates = new ArrayList<>();
    for (int i = 0; i < trial.history().size(); i++) {
      List<Deed> rest = new ArrayList<>(trial.history());
      Deed deed = rest.remove(i);
      candidates.add(trial.with(rest));
      for (Deed smaller : smaller(deed)) {
        List<Deed> other = new ArrayList<>(trial.history());
        other.set(i, smaller);
        candidates.add(trial.with(other));
      }
    }
    for (Deed smaller : smaller(trial.update())) {
      if (smaller instanceof Deed.Update update) {
        candidates.add(trial.with(update));
      }
    }
    return candidates;
  }

  private static List<Deed> smaller(Deed deed) {
    List<Deed> smaller = new ArrayList<>();
    switch (deed) {
      case Deed.Adoption(var edits) -> {
        for (int i = 0; i < edits.size() && edits.size() > 1; i++) {
          List<Deed.Edit> rest = new ArrayList<>(edits);
          rest.remove(i);
          smaller.add(new Deed.Adoption(rest));
        }
      }
      case Deed.Update(var members) -> {
        for (String member : members.keySet()) {
          SortedMap<String, String> rest = new TreeMap<>(members);
          rest.remove(member);
          boolean container = rest.keySet().stream().anyMatch(name -> name.startsWith("primary"));
          // A container without its image is no update at all.
          if (!rest.isEmpty() && (!container || rest.containsKey("primaryContainer.image"))) {
            smaller.add(new Deed.Update(rest));
          }
        }
      }
      case Deed.Call _, Deed.Pause _ -> {}
    }
    return smaller;
  }
}
