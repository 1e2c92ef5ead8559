package expressguard.cloudtrail;

import expressguard.event.ApiCall;

/**
 * Takes what a reader finds in one input, in the order of the input and on the thread of the
 * reader. Whoever reads inputs in parallel gives each its own sink, or one that can bear it.
 */
public interface Sink {

  void call(Origin origin, ApiCall call);

  /**
   * A record, or the broken rest of an input, that cannot be read.
   *
   * @param reason a short sentence about it, safe to show
   */
  void unreadable(Origin origin, String reason);

  /** More bytes were read of the input as it is stored; the sum over an input is its size. */
  default void progress(long bytes) {}
}
