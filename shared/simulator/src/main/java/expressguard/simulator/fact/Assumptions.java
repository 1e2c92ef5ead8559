package expressguard.simulator.fact;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/** The assumptions that are on in one world. */
public record Assumptions(Set<Assumption> on) {

  public Assumptions {
    Set<Assumption> copy = EnumSet.noneOf(Assumption.class);
    copy.addAll(on);
    on = Collections.unmodifiableSet(copy);
  }

  public static Assumptions standard() {
    EnumSet<Assumption> on = EnumSet.noneOf(Assumption.class);
    Arrays.stream(Assumption.values()).filter(Assumption::standard).forEach(on::add);
    return new Assumptions(on);
  }

  public boolean holds(Assumption assumption) {
    return on.contains(assumption);
  }

  /** The same with one switched to its other side. */
  public Assumptions switched(Assumption assumption) {
    EnumSet<Assumption> other = EnumSet.noneOf(Assumption.class);
    other.addAll(on);
    if (!other.remove(assumption)) {
      other.add(assumption);
    }
    return new Assumptions(other);
  }
}
