package expressguard.function.notify.settings;

/** Where a channel leads. */
public sealed interface Target {

  /** Plain text on an SNS topic; an ARN, or a name beside the service. */
  record Sns(String topic) implements Target {}

  /** Custom notifications on an SNS topic that Amazon Q Developer reads. */
  record Chat(String topic) implements Target {}

  /** A Slack webhook, whose address is the text of a secret. */
  record Slack(String secret) implements Target {}

  /** Custom events on an event bus. */
  record Event(String bus) implements Target {}

  /** AWS Security Hub. */
  record SecurityHub() implements Target {}

  /** Whether people read it, who would rather be told of small things once a day. */
  default boolean isReadByPeople() {
    return switch (this) {
      case Sns _, Chat _, Slack _ -> true;
      case Event _, SecurityHub _ -> false;
    };
  }
}
