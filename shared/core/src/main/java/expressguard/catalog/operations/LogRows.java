package expressguard.catalog.operations;

import expressguard.catalog.WatchedCall;
import expressguard.catalog.WatchedCall.Api;
import expressguard.catalog.parameters.Parameters;
import expressguard.catalog.reading.Effect;
import expressguard.catalog.reading.Reading;
import expressguard.catalog.reading.RowSource;
import expressguard.catalog.reading.Subject;
import expressguard.inventory.ResourceType;
import java.util.List;
import java.util.stream.Stream;

/** The rows of CloudWatch Logs. */
public final class LogRows {

  private static final RowSource LOGS = new RowSource("logs.amazonaws.com", Api.DIRECT);
  private static final String NO_PARAMETER = "; no such parameter in the Express API";
  private static final String KEY = "kmsKeyId";
  private static final String RETENTION = "retentionInDays";

  private static final List<WatchedCall> ROWS =
      List.of(
          LOGS.inferred(
              "DeleteLogGroup",
              Reading.of(named(), Effect.deleted()),
              "The containers' logs are lost, and the log driver has no group to write to.",
              "CloudWatch Logs API reference, DeleteLogGroup"),
          LOGS.inferred(
              "PutRetentionPolicy",
              Reading.of(named(), Effect.parameters(RETENTION)),
              "Sets how long logs are kept; no Express parameter does.",
              "CloudWatch Logs API reference, PutRetentionPolicy" + NO_PARAMETER),
          LOGS.inferred(
              "DeleteRetentionPolicy",
              Reading.of(named(), Effect.removed(RETENTION)),
              "Logs are kept for ever; no Express parameter says otherwise.",
              "CloudWatch Logs API reference, DeleteRetentionPolicy" + NO_PARAMETER),
          LOGS.inferred(
              "AssociateKmsKey",
              Reading.of(identified(), Effect.parameters(KEY)),
              "Encrypts the log group with a key; no Express parameter does.",
              "CloudWatch Logs API reference, AssociateKmsKey" + NO_PARAMETER),
          LOGS.inferred(
              "DisassociateKmsKey",
              Reading.of(identified(), Effect.removed(KEY)),
              "Ends the encryption of the log group with a key of its own.",
              "CloudWatch Logs API reference, DisassociateKmsKey" + NO_PARAMETER),
          LOGS.inferred(
              "PutSubscriptionFilter",
              Reading.of(
                  named(), Effect.entry("subscriptionFilters", "filterName", "destinationArn")),
              "Sends the logs on to another place; no Express parameter does.",
              "CloudWatch Logs API reference, PutSubscriptionFilter" + NO_PARAMETER),
          LOGS.inferred(
              "PutLogGroupDeletionProtection",
              Reading.of(identified(), Effect.parameters("deletionProtectionEnabled")),
              "Keeps the log group from being deleted, or ends that.",
              "CloudWatch Logs API reference, PutLogGroupDeletionProtection" + NO_PARAMETER),
          LOGS.inferred(
              "TagResource",
              Reading.of(Subject.arn("resourceArn", ResourceType.LOG_GROUP), Effect.tagged("tags")),
              "Sets tags; another value of the managed tag takes the log group from Express Mode"
                  + " as its removal does.",
              "CloudWatch Logs API reference, TagResource; managed policy"
                  + " AmazonECSInfrastructureRoleforExpressGatewayServices tests the value"),
          LOGS.inferred(
              "UntagResource",
              Reading.of(
                  Subject.arn("resourceArn", ResourceType.LOG_GROUP), Effect.untagged("tagKeys")),
              "Takes tags off; without the managed tag Express Mode cannot tell the log group as"
                  + " its own.",
              "CloudWatch Logs API reference, UntagResource; ECS developer guide, Updating"
                  + " Resources Outside of Express Mode"),
          LOGS.inferred(
              "TagLogGroup",
              Reading.of(named(), Effect.tagged("tags")),
              "The older form of `TagResource`, by the group's name.",
              "CloudWatch Logs API reference, TagLogGroup"),
          LOGS.inferred(
              "UntagLogGroup",
              Reading.of(named(), Effect.untagged("tags")),
              "The older form of `UntagResource`, by the group's name.",
              "CloudWatch Logs API reference, UntagLogGroup"));

  private LogRows() {}

  public static List<WatchedCall> rows() {
    return ROWS;
  }

  private static Subject named() {
    return Subject.named("logGroupName", ResourceType.LOG_GROUP);
  }

  /** Newer calls name the group by name or ARN, under one of three members. */
  private static Subject identified() {
    return Subject.of(
        ResourceType.LOG_GROUP,
        call ->
            Stream.of("logGroupName", "logGroupIdentifier", "resourceIdentifier")
                .flatMap(member -> Parameters.of(call).textAt(member).stream())
                .map(name -> Subject.here(call, ResourceType.LOG_GROUP, name)),
        "logGroupName",
        "logGroupIdentifier",
        "resourceIdentifier");
  }
}
