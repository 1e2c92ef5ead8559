package expressguard.function.notify.channel.aws;

import expressguard.bus.BusMessage;
import expressguard.event.Arn;
import expressguard.function.notify.channel.Sent;
import expressguard.inventory.ResourceId;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import software.amazon.awssdk.services.sns.SnsClient;
import software.amazon.awssdk.services.sns.model.MessageAttributeValue;
import software.amazon.awssdk.services.sns.model.PublishRequest;

/**
 * An SNS topic. Its messages have attributes, so that a subscription's filter can pick those of one
 * owner or severity. A FIFO topic gets the message's id to tell repeats by, and keeps the messages
 * of one thread in order.
 *
 * @param topic an ARN, or the name of a topic beside the service
 */
record Topic(SnsClient sns, String topic) {

  Sent publish(PublishRequest.Builder message, BusMessage notice, String owner) {
    Map<String, MessageAttributeValue> attributes = new TreeMap<>();
    attribute(attributes, "severity", notice.severity().name().toLowerCase(Locale.ROOT));
    attribute(attributes, "news", notice.news().name().toLowerCase(Locale.ROOT));
    attribute(attributes, "kind", notice.word());
    attribute(attributes, "service", notice.service().name());
    attribute(attributes, "owner", owner);
    attribute(attributes, "notice", notice.id());
    return publish(
        message.messageAttributes(attributes), notice.id(), notice.thread(), notice.service());
  }

  /**
   * Publishes a message.
   *
   * @param id the same for the same message again
   * @param thread the group of a FIFO topic
   * @param beside the topic is in this service's account and Region, where only its name is set
   */
  Sent publish(PublishRequest.Builder message, String id, String thread, ResourceId beside) {
    String arn = arn(beside);
    if (arn.endsWith(".fifo")) {
      message.messageDeduplicationId(id).messageGroupId(thread);
    }
    return AwsAnswers.of(() -> sns.publish(message.topicArn(arn).build()));
  }

  private String arn(ResourceId beside) {
    String partition = Arn.parse(beside.toString()).map(Arn::partition).orElse("aws");
    return topic.startsWith("arn:")
        ? topic
        : String.join(":", "arn", partition, "sns", beside.region(), beside.account(), topic);
  }

  /** An attribute may not be empty. */
  private static void attribute(
      Map<String, MessageAttributeValue> attributes, String name, String value) {
    if (!value.isEmpty()) {
      attributes.put(
          name, MessageAttributeValue.builder().dataType("String").stringValue(value).build());
    }
  }
}
