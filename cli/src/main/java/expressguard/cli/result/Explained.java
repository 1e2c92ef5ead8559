package expressguard.cli.result;

import expressguard.cli.archive.Gathered;
import expressguard.cli.archive.Taken;
import expressguard.cli.archive.Unreadable;
import expressguard.cloudtrail.Origin;
import expressguard.finding.Explanation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What each record is and why.
 *
 * @param entries in the order of the records
 */
public record Explained(Gathered gathered, List<Entry> entries, List<String> doubts) {

  /** One record. */
  public sealed interface Entry {

    Origin origin();

    /** It was read. */
    record Call(Origin origin, Explanation explanation) implements Entry {}

    /** It is an event that came before, which counts once. */
    record Again(Origin origin, Explanation explanation, Origin first) implements Entry {}

    /** It cannot be read. */
    record Broken(Origin origin, String reason) implements Entry {}
  }

  public Explained {
    entries = List.copyOf(entries);
    doubts = List.copyOf(doubts);
  }

  /** Puts explanations, which come in the order of time, to the records that they are of. */
  public static Explained of(
      Gathered gathered, List<Explanation> explanations, List<String> doubts) {
    Map<String, Explanation> byEvent = new HashMap<>();
    explanations.forEach(one -> byEvent.put(one.call().eventId(), one));
    Map<String, Origin> first = new HashMap<>();
    List<Entry> entries = new ArrayList<>();
    for (Taken taken : gathered.calls()) {
      Explanation explanation =
          Objects.requireNonNull(byEvent.get(taken.call().eventId()), "each call is explained");
      Origin before = first.putIfAbsent(taken.call().eventId(), taken.origin());
      entries.add(
          before == null
              ? new Entry.Call(taken.origin(), explanation)
              : new Entry.Again(taken.origin(), explanation, before));
    }
    for (Unreadable broken : gathered.unreadable()) {
      entries.add(new Entry.Broken(broken.origin(), broken.reason()));
    }
    return new Explained(gathered, sorted(gathered, entries), doubts);
  }

  /** By input, in the order in which the inputs came, then by record. */
  private static List<Entry> sorted(Gathered gathered, List<Entry> entries) {
    Map<String, Integer> places = new HashMap<>();
    gathered.inputs().forEach(input -> places.putIfAbsent(input, places.size()));
    return entries.stream()
        .sorted(
            Comparator.<Entry>comparingInt(entry -> places.getOrDefault(entry.origin().input(), 0))
                .thenComparingLong(entry -> entry.origin().record()))
        .toList();
  }
}
