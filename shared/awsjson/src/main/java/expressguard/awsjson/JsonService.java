package expressguard.awsjson;

/**
 * The services that are called in one of the two AWS JSON protocols. Each row is as in the metadata
 * of the service's API model, which the SDK's own clients are generated from.
 */
public enum JsonService {
  DYNAMODB("DynamoDb", "dynamodb", "DynamoDB_20120810", "1.0"),
  EVENTBRIDGE("EventBridge", "events", "AWSEvents", "1.1"),
  SQS("Sqs", "sqs", "AmazonSQS", "1.0"),
  SSM("Ssm", "ssm", "AmazonSSM", "1.1");

  private final String title;
  private final String prefix;
  private final String target;
  private final String protocol;

  JsonService(String title, String prefix, String target, String protocol) {
    this.title = title;
    this.prefix = prefix;
    this.target = target;
    this.protocol = protocol;
  }

  /** What the SDK calls it in exceptions. */
  public String title() {
    return title;
  }

  /** Its part of host names, by which requests are signed too. */
  public String prefix() {
    return prefix;
  }

  /** The value of {@code X-Amz-Target} for an operation. */
  public String target(String operation) {
    return target + "." + operation;
  }

  /** The media type of its requests and answers. */
  public String contentType() {
    return "application/x-amz-json-" + protocol;
  }
}
