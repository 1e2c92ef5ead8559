package expressguard.ledger;

/**
 * The ledger's store failed, or holds what cannot be read. After it a step may or may not have been
 * written; reading again tells.
 */
public final class LedgerException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final boolean passing;

  private LedgerException(String message, boolean passing, Throwable cause) {
    super(message, cause);
    this.passing = passing;
  }

  /** A failure that may be over when it is tried again: throttling, a lost reply. */
  public static LedgerException passing(String message, Throwable cause) {
    return new LedgerException(message, true, cause);
  }

  /** A failure that stays until somebody does something: a missing table, a missing right. */
  public static LedgerException lasting(String message, Throwable cause) {
    return new LedgerException(message, false, cause);
  }

  /**
   * A stored document that is not what this version of the guard writes.
   *
   * @param item what the document is of, such as {@code event `4f0c…`}
   * @param place where in it
   */
  public static LedgerException unreadable(String item, String place, String why) {
    String message =
        "the stored document of %s cannot be read: %s `%s`".formatted(item, why, place);
    return new LedgerException(message, false, new IllegalArgumentException(why));
  }

  /** Whether trying again may help. */
  public boolean isPassing() {
    return passing;
  }
}
