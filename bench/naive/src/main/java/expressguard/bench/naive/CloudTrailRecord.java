package expressguard.bench.naive;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import expressguard.event.ApiCall;
import expressguard.event.Caller;
import expressguard.event.Data;
import expressguard.event.EventKey;
import expressguard.event.Outcome;
import expressguard.event.Principal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A CloudTrail record, bound by databind. Members that are not there are null. */
@JsonIgnoreProperties(ignoreUnknown = true)
public record CloudTrailRecord(
    @JsonProperty("eventID") String eventId,
    Instant eventTime,
    String eventSource,
    String eventName,
    String awsRegion,
    @JsonProperty("sourceIPAddress") String sourceIpAddress,
    String userAgent,
    String recipientAccountId,
    UserIdentity userIdentity,
    Map<String, Object> requestParameters,
    Map<String, Object> responseElements) {

  /** Who called: the session of a role, which is all that the benchmark sends. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  public record UserIdentity(
      String arn,
      String accountId,
      String accessKeyId,
      String invokedBy,
      SessionContext sessionContext) {}

  /** Of a role's session. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  public record SessionContext(SessionIssuer sessionIssuer) {}

  /** The role. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  public record SessionIssuer(String arn) {}

  ApiCall call() {
    return new ApiCall(
        eventId,
        eventTime,
        new EventKey(eventSource, eventName),
        recipientAccountId,
        awsRegion,
        caller(),
        new Outcome.Succeeded(),
        Values.of(requestParameters),
        Values.of(responseElements),
        Data.Gap.ABSENT,
        "",
        List.of());
  }

  private Caller caller() {
    String arn = userIdentity.arn();
    Principal principal =
        new Principal.AssumedRole(
            userIdentity.accountId(),
            userIdentity.sessionContext().sessionIssuer().arn(),
            arn.substring(arn.lastIndexOf('/') + 1));
    return new Caller(
        principal,
        Optional.ofNullable(userIdentity.invokedBy()).orElse(""),
        sourceIpAddress,
        userAgent,
        Optional.ofNullable(userIdentity.accessKeyId()).orElse(""),
        false);
  }
}
