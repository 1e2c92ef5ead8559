package expressguard.simulator.account;

/** An error that an AWS API answers with: its documented code and a message. */
public final class ApiException extends RuntimeException {

  private final String code;
  private final int status;

  private ApiException(String code, int status, String message) {
    super(message);
    this.code = code;
    this.status = status;
  }

  /** An error of the caller's, HTTP status 400. */
  public static ApiException of(String code, String message) {
    return new ApiException(code, 400, message);
  }

  public static ApiException of(String code, int status, String message) {
    return new ApiException(code, status, message);
  }

  public String code() {
    return code;
  }

  public int status() {
    return status;
  }

  /** The message; an API's error is never without one. */
  public String words() {
    String message = getMessage();
    return message == null ? "" : message;
  }
}
