package expressguard.function.notify.owner;

/** Something that may name the owner cannot be read; the message says what, and why. */
public final class UnknownOwnerException extends Exception {

  private static final long serialVersionUID = 1L;

  public UnknownOwnerException(String message) {
    super(message);
  }
}
