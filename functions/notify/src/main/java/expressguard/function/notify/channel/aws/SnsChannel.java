package expressguard.function.notify.channel.aws;

import expressguard.function.notify.channel.DigestChannel;
import expressguard.function.notify.channel.Parcel;
import expressguard.function.notify.channel.Sent;
import expressguard.message.Legible;
import expressguard.message.digest.Digest;
import expressguard.message.digest.DigestLetters;
import expressguard.message.text.Subject;
import expressguard.message.text.TextMessage;
import software.amazon.awssdk.services.sns.SnsClient;
import software.amazon.awssdk.services.sns.model.PublishRequest;

/** Plain text on an SNS topic, for e-mail and whatever else subscribes to it. */
public final class SnsChannel implements DigestChannel {

  private final Topic topic;

  /**
   * @param topic an ARN, or the name of a topic in the account and Region of the service
   */
  public SnsChannel(SnsClient sns, String topic) {
    this.topic = new Topic(sns, topic);
  }

  @Override
  public Sent send(Parcel parcel) {
    return topic.publish(
        PublishRequest.builder()
            .subject(Subject.of(parcel.letter().title()))
            .message(TextMessage.of(parcel.letter())),
        parcel.notice(),
        Legible.of(parcel.addressee().owner().name(), 256));
  }

  @Override
  public Sent send(Digest digest) {
    var letter = DigestLetters.of(digest);
    return topic.publish(
        PublishRequest.builder()
            .subject(Subject.of(letter.title()))
            .message(TextMessage.of(letter)),
        digest.id(),
        digest.id(),
        digest.entries().getFirst().service());
  }
}
