package expressguard.cloudtrail.record;

import expressguard.event.ApiCall;

/** What came of one record. */
public sealed interface Reading {

  /** A watched call. */
  record Call(ApiCall call) implements Reading {}

  /** A record that nobody asked for. */
  record Unwatched() implements Reading {}

  /**
   * A record that may have been a watched call, and cannot be read.
   *
   * @param reason a short sentence about the record, safe to show
   */
  record Unreadable(String reason) implements Reading {}
}
