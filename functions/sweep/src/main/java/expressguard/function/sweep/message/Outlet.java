package expressguard.function.sweep.message;

import java.util.List;

/** A queue, as those see it who put messages into it. */
@FunctionalInterface
public interface Outlet {

  /**
   * Puts messages into the queue, each at least once.
   *
   * @return how many of them were not taken; those are to be found and sent again
   */
  int send(List<String> messages);
}
