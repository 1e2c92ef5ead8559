package expressguard.cli.archive;

import expressguard.cloudtrail.Counters;
import expressguard.event.ApiCall;
import java.util.ArrayList;
import java.util.List;

/**
 * What inputs hold.
 *
 * @param inputs their names, in their order
 * @param calls in the order of the inputs, and in each in its own
 * @param unreadable the first {@link #MOST_UNREADABLE}; the counters count them all
 */
public record Gathered(
    List<String> inputs, Counters counters, List<Taken> calls, List<Unreadable> unreadable) {

  /** Enough to see what is wrong, and little enough for an archive in which everything is. */
  public static final int MOST_UNREADABLE = 1000;

  public Gathered {
    inputs = List.copyOf(inputs);
    calls = List.copyOf(calls);
    unreadable = List.copyOf(unreadable);
  }

  /** Several, one after the other. */
  static Gathered of(List<Gathered> parts) {
    List<String> inputs = new ArrayList<>();
    Counters counters = Counters.NONE;
    List<Taken> calls = new ArrayList<>();
    List<Unreadable> unreadable = new ArrayList<>();
    for (Gathered part : parts) {
      inputs.addAll(part.inputs());
      counters = counters.plus(part.counters());
      calls.addAll(part.calls());
      unreadable.addAll(part.unreadable());
    }
    return new Gathered(
        inputs,
        counters,
        calls,
        unreadable.subList(0, Math.min(MOST_UNREADABLE, unreadable.size())));
  }

  /** The calls alone. */
  public List<ApiCall> apiCalls() {
    return calls.stream().map(Taken::call).toList();
  }
}
