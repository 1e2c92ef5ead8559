package expressguard.function.notify.delivery;

/** The answer to whoever wants to deliver. */
public enum Claim {
  /** Deliver, and say afterwards what came of it. */
  MINE,
  /** It was delivered. */
  SENT,
  /** The channel was told something newer in this thread: this would take it back. */
  OUTDATED,
  /** Somebody else is delivering it just now, or was stopped while he did. */
  BUSY
}
