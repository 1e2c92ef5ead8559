package expressguard.lambda.memory;

import expressguard.lambda.quarantine.Quarantine;
import expressguard.lambda.quarantine.Rejected;
import java.util.ArrayList;
import java.util.List;

/** A quarantine that can be looked into. */
public final class MemoryQuarantine implements Quarantine {

  private final List<Rejected> kept = new ArrayList<>();

  @Override
  public synchronized void keep(Rejected rejected) {
    kept.add(rejected);
  }

  public synchronized List<Rejected> kept() {
    return List.copyOf(kept);
  }
}
