package expressguard.event;

/** What came of an API call. */
public sealed interface Outcome {

  /** AWS carried the call out. */
  record Succeeded() implements Outcome {}

  /**
   * AWS refused the call, so nothing was changed.
   *
   * @param message CloudTrail's errorMessage, untrusted text; empty when there was none
   */
  record Failed(String errorCode, String message) implements Outcome {

    /** Whether IAM said no, whatever the service calls that. */
    public boolean denied() {
      return errorCode.contains("AccessDenied") || errorCode.contains("UnauthorizedOperation");
    }
  }
}
