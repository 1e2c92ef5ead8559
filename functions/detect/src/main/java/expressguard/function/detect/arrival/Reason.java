package expressguard.function.detect.arrival;

/** Why something cannot be read, for logs and the quarantine. */
final class Reason {

  private Reason() {}

  /** Behind a colon a reader quotes what it read, and that may be a secret. */
  static String of(String reason) {
    int quote = reason.indexOf(": ");
    return quote < 0 ? reason : reason.substring(0, quote);
  }
}
