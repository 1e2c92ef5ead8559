package expressguard.function.notify.channel.webhook;

import expressguard.function.notify.channel.DigestChannel;
import expressguard.function.notify.channel.Parcel;
import expressguard.function.notify.channel.Sent;
import expressguard.message.digest.Digest;
import expressguard.message.digest.DigestLetters;
import expressguard.message.slack.SlackMessage;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;

/**
 * Slack, through an incoming webhook. Whoever knows the webhook's address can write to the channel,
 * so it is a secret: it stands in Secrets Manager alone, and in no log and no message.
 */
public final class SlackChannel implements DigestChannel {

  private final Secrets secrets;
  private final String secret;
  private final Gate gate;
  private final Poster poster;

  /**
   * @param secret name or ARN of the secret whose text is the webhook's address
   */
  public SlackChannel(Secrets secrets, String secret, Gate gate, Poster poster) {
    this.secrets = secrets;
    this.secret = secret;
    this.gate = gate;
    this.poster = poster;
  }

  @Override
  public Sent send(Parcel parcel) {
    return post(SlackMessage.of(parcel.letter()));
  }

  @Override
  public Sent send(Digest digest) {
    return post(SlackMessage.of(DigestLetters.of(digest)));
  }

  private Sent post(String payload) {
    try {
      URI address = new URI(secrets.text(secret).strip());
      Optional<String> objection = gate.objection(address);
      return objection.isPresent()
          ? new Sent.Refused("the address in the secret `" + secret + "`: " + objection.get())
          : poster.post(address, payload);
    } catch (UnreadableSecretException e) {
      String why = String.valueOf(e.getMessage());
      return e.isPassing() ? new Sent.Later(why, Optional.empty()) : new Sent.Refused(why);
    } catch (URISyntaxException e) {
      // Its message would quote the secret.
      return new Sent.Refused("the secret `" + secret + "` holds no address");
    }
  }
}
