package expressguard.bench.pojo;

import java.util.Map;

/** The members of a CloudTrail record that a verdict goes by. */
public record PojoRecord(
    String eventID,
    String eventTime,
    String eventSource,
    String eventName,
    String awsRegion,
    String sourceIPAddress,
    String userAgent,
    String errorCode,
    String errorMessage,
    String recipientAccountId,
    Identity userIdentity,
    Map<String, Object> requestParameters,
    Map<String, Object> responseElements) {

  /** Who called. */
  public record Identity(
      String type,
      String principalId,
      String arn,
      String accountId,
      String accessKeyId,
      String invokedBy,
      Map<String, Object> sessionContext) {}
}
