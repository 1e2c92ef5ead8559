package expressguard.aws;

/**
 * Why AWS gave no answer.
 *
 * @param message what happened and the way out
 */
public record Refusal(Kind kind, String message) {

  /** The kinds that call for different ways out. */
  public enum Kind {
    NO_CREDENTIALS,
    NO_REGION,
    DENIED,
    THROTTLED,
    UNKNOWN_SERVICE,
    UNREACHABLE,
    OTHER
  }
}
