package expressguard.function.notify.channel.aws;

import expressguard.function.notify.channel.DigestChannel;
import expressguard.function.notify.channel.Parcel;
import expressguard.function.notify.channel.Sent;
import expressguard.message.Legible;
import expressguard.message.chat.ChatMessage;
import expressguard.message.digest.Digest;
import expressguard.message.digest.DigestLetters;
import software.amazon.awssdk.services.sns.SnsClient;
import software.amazon.awssdk.services.sns.model.PublishRequest;

/** Custom notifications on an SNS topic that Amazon Q Developer brings into a chat. */
public final class ChatChannel implements DigestChannel {

  private final Topic topic;

  /**
   * @param topic an ARN, or the name of a topic in the account and Region of the service
   */
  public ChatChannel(SnsClient sns, String topic) {
    this.topic = new Topic(sns, topic);
  }

  @Override
  public Sent send(Parcel parcel) {
    var owner = parcel.addressee().owner();
    return topic.publish(
        PublishRequest.builder().message(ChatMessage.of(parcel.letter(), parcel.notice(), owner)),
        parcel.notice(),
        Legible.of(owner.name(), 256));
  }

  @Override
  public Sent send(Digest digest) {
    return topic.publish(
        PublishRequest.builder().message(ChatMessage.of(DigestLetters.of(digest), digest)),
        digest.id(),
        digest.id(),
        digest.entries().getFirst().service());
  }
}
