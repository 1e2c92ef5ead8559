package expressguard.cli.render;

import java.util.Locale;

/** The forms that a message can have. */
public enum ChannelForm {
  /** Plain text on an SNS topic. */
  SNS,
  /** A custom notification of Amazon Q Developer in chat applications. */
  Q,
  /** Blocks of a Slack webhook. */
  SLACK,
  /** The detail of a custom event. */
  EVENT,
  /** A finding in the AWS Security Finding Format. */
  SECURITYHUB,
  /** One message about all that was read, as people get it once a day. */
  DIGEST;

  /** As people write it. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
