package expressguard.ledger.table;

/**
 * The names of the ledger's tables. Each has the string keys {@code pk} and {@code sk} and the
 * attribute {@code expires} as its time to live.
 */
public record Tables(String facts, String standings, String outbox) {

  /** Tables that are named after what they hold, behind one prefix. */
  public static Tables named(String prefix) {
    return new Tables(prefix + "-facts", prefix + "-standings", prefix + "-outbox");
  }
}
