package expressguard.cloudtrail;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Records as text, with members put in, replaced or taken out. */
public record Sample(Map<String, String> members) {

  /** A successful call by a role session, in the shape of CloudTrail's event version 1.11. */
  public static Sample call(String id) {
    return new Sample(Map.of())
        .with("eventVersion", "\"1.11\"")
        .with(
            "userIdentity",
            """
            {"type":"AssumedRole","principalId":"AROAEXAMPLE:ada",\
            "arn":"arn:aws:sts::111122223333:assumed-role/Deploy/ada",\
            "accountId":"111122223333","accessKeyId":"ASIAEXAMPLE","sessionContext":\
            {"sessionIssuer":{"type":"Role","principalId":"AROAEXAMPLE",\
            "arn":"arn:aws:iam::111122223333:role/team/Deploy","accountId":"111122223333",\
            "userName":"Deploy"},"attributes":{"mfaAuthenticated":"false"}}}\
            """)
        .with("eventTime", "\"2026-01-31T12:00:00Z\"")
        .with("eventSource", "\"ecs.amazonaws.com\"")
        .with("eventName", "\"UpdateService\"")
        .with("awsRegion", "\"eu-central-1\"")
        .with("sourceIPAddress", "\"192.0.2.7\"")
        .with("userAgent", "\"aws-cli/2\"")
        .with("requestParameters", "{\"service\":\"shop\",\"desiredCount\":3}")
        .with("responseElements", "null")
        .with("eventID", "\"" + id + "\"")
        .with("recipientAccountId", "\"111122223333\"");
  }

  /** A call of an API that no test watches, unless it watches everything. */
  public static Sample noise(String id) {
    return call(id).with("eventSource", "\"s3.amazonaws.com\"").with("eventName", "\"GetObject\"");
  }

  public Sample with(String member, String json) {
    Map<String, String> changed = new TreeMap<>(members);
    changed.put(member, json);
    return new Sample(changed);
  }

  public Sample without(String member) {
    Map<String, String> changed = new TreeMap<>(members);
    changed.remove(member);
    return new Sample(changed);
  }

  /** The record, its members in the order of their names: so eventVersion is never the first. */
  public String json() {
    return members.entrySet().stream()
        .map(member -> "\"" + member.getKey() + "\":" + member.getValue())
        .collect(Collectors.joining(",", "{", "}"));
  }

  public String envelope() {
    return """
    {"version":"0","id":"e","detail-type":"AWS API Call via CloudTrail","source":"aws.ecs",\
    "account":"111122223333","time":"2026-01-31T12:00:00Z","region":"eu-central-1",\
    "resources":[],"detail":\
    """
        + json()
        + "}";
  }

  /** The record as the text of a JSON string. */
  public String quoted() {
    return "\"" + json().replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
  }

  public static String logFile(String... records) {
    return "{\"Records\":[" + String.join(",", records) + "]}";
  }
}
