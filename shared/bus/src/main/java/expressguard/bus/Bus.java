package expressguard.bus;

import java.util.List;

/** The guard's event bus, as those see it who put messages on it. */
public interface Bus {

  /** The {@code source} of every event that the guard puts on its bus. */
  String SOURCE = "express-guard";

  /** The {@code detail-type} of a message about a finding. */
  String DETAIL_TYPE = "Express Guard Finding";

  /** The {@code detail-type} of a message about what became of a service's lock. */
  String LOCK_DETAIL_TYPE = "Express Guard Lock";

  /**
   * Puts messages on the bus.
   *
   * @param details the details of the events, each a JSON object
   * @return whether every one of them was taken; if not, some may have been
   */
  boolean put(List<String> details);
}
