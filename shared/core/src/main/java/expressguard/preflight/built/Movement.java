package expressguard.preflight.built;

/** Whether an update gives Express Mode another value of a parameter than it had. */
public enum Movement {
  /** The update does not carry it. */
  NOT_SENT,
  /** It is sent with the value that Express Mode was given last. */
  REPEATED,
  /** It is sent with another value. */
  MOVED,
  /** It is sent or comes with what is, and no record shows whether Express Mode had it before. */
  UNCLEAR;

  /** Whether the value surely or perhaps becomes another one. */
  public boolean mayMove() {
    return switch (this) {
      case MOVED, UNCLEAR -> true;
      case NOT_SENT, REPEATED -> false;
    };
  }
}
