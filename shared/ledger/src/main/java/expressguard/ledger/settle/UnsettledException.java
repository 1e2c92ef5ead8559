package expressguard.ledger.settle;

/** Services kept moving on under the reader's eyes; what is to be done is to try again later. */
public final class UnsettledException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  UnsettledException(int rounds) {
    super("other workers moved the services on in each of " + rounds + " rounds; try again later");
  }
}
