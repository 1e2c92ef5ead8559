package expressguard.function.notify.channel.webhook;

/** Where secrets are kept. */
@FunctionalInterface
public interface Secrets {

  /**
   * The text of a secret.
   *
   * @throws UnreadableSecretException when it cannot be read
   */
  String text(String name) throws UnreadableSecretException;
}
