package expressguard.catalog.guard;

import expressguard.catalog.WatchedCall;
import expressguard.catalog.WatchedCall.Api;
import expressguard.catalog.reading.Effect;
import expressguard.catalog.reading.Reading;
import expressguard.catalog.reading.RowSource;
import expressguard.catalog.reading.Subject;
import expressguard.inventory.ResourceType;
import java.util.List;

/** The rows of SNS, by whose topics owners are told. */
public final class TopicRows {

  private static final RowSource SNS = new RowSource("sns.amazonaws.com", Api.DIRECT);

  private static final List<WatchedCall> ROWS =
      List.of(
          SNS.documented(
              "DeleteTopic",
              Reading.of(topic("topicArn"), Effect.deleted()),
              "Deletes a topic with its subscriptions.",
              "SNS API reference, DeleteTopic"),
          SNS.documented(
              "SetTopicAttributes",
              Reading.of(topic("topicArn"), Effect.entry("attributes", "attributeName")),
              "Changes a topic: who may publish to it, how it delivers.",
              "SNS API reference, SetTopicAttributes"),
          SNS.documented(
              "Unsubscribe",
              Reading.of(topic("subscriptionArn"), Effect.removed("subscription")),
              "Ends a subscription, and its owner is told no more.",
              "SNS API reference, Unsubscribe"),
          SNS.documented(
              "SetSubscriptionAttributes",
              Reading.of(
                  topic("subscriptionArn"),
                  Effect.entry("subscription.attributes", "attributeName")),
              "Changes a subscription; a filter can keep everything from its owner.",
              "SNS API reference, SetSubscriptionAttributes"));

  private TopicRows() {}

  public static List<WatchedCall> rows() {
    return ROWS;
  }

  /** A subscription's ARN is its topic's with an id behind it. */
  private static Subject topic(String member) {
    return Subject.arn(member, ResourceType.TOPIC);
  }
}
