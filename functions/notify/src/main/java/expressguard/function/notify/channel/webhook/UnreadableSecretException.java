package expressguard.function.notify.channel.webhook;

/** A secret cannot be read; the message says why, and nothing of the secret. */
public final class UnreadableSecretException extends Exception {

  private static final long serialVersionUID = 1L;

  private final boolean passing;

  /**
   * @param passing whether it may be readable later without anybody doing anything
   */
  public UnreadableSecretException(String message, boolean passing) {
    super(message);
    this.passing = passing;
  }

  public boolean isPassing() {
    return passing;
  }
}
