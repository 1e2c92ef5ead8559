package expressguard.preflight;

/** Whether an update gives Express Mode another value of a parameter than it had. */
enum Movement {
  /** The update does not carry it. */
  NOT_SENT,
  /** It is sent with the value that Express Mode was given last. */
  REPEATED,
  /** It is sent with another value. */
  MOVED,
  /** It is sent, and no record shows what Express Mode was given before. */
  UNCLEAR;

  /** Whether the value surely or perhaps becomes another one. */
  boolean mayMove() {
    return switch (this) {
      case MOVED, UNCLEAR -> true;
      case NOT_SENT, REPEATED -> false;
    };
  }
}
