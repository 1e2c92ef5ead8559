package expressguard.cloudtrail.record;

import expressguard.cloudtrail.json.DataReader;
import expressguard.cloudtrail.json.UnreadableJson;
import expressguard.digest.Sha256;
import expressguard.event.ApiCall;
import expressguard.event.Caller;
import expressguard.event.Data;
import expressguard.event.EventKey;
import expressguard.event.Outcome;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The call that a record tells of; a member of a wrong type counts as unknown. */
final class ApiCalls {

  private static final int ID_BYTES = 16;

  private final Parameters parameters;

  ApiCalls(DataReader json) {
    this.parameters = new Parameters(json);
  }

  ApiCall of(Data record) throws UnreadableJson {
    return new ApiCall(
        id(record),
        time(record),
        new EventKey(text(record, "eventSource"), text(record, "eventName")),
        partOfArn("account", account(record)),
        partOfArn("Region", text(record, "awsRegion")),
        caller(record),
        outcome(record),
        parameters.of(record, "requestParameters"),
        parameters.of(record, "responseElements"),
        parameters.of(record, "additionalEventData"),
        text(record, "apiVersion"),
        resources(record));
  }

  /** Without an eventID the content is the identity, whatever order its members came in. */
  private static String id(Data record) {
    String id = text(record, "eventID");
    return id.isEmpty() ? "derived-" + Sha256.hex(record.canonical(), ID_BYTES) : id;
  }

  /** Logstash drops eventTime and writes the same time as {@code @timestamp}. */
  private static Instant time(Data record) throws UnreadableJson {
    Optional<Instant> time =
        record
            .textAt("eventTime")
            .flatMap(Times::parse)
            .or(() -> record.textAt("@timestamp").flatMap(Times::parse));
    if (time.isEmpty()) {
      throw new UnreadableJson("it has no time and cannot be put in order");
    }
    return time.get();
  }

  private static String account(Data record) {
    String recipient = text(record, "recipientAccountId");
    return recipient.isEmpty() ? Principals.account(record.at("userIdentity")) : recipient;
  }

  /** Resources are named by ARNs, whose parts are told apart by colons. */
  private static String partOfArn(String what, String text) throws UnreadableJson {
    if (text.indexOf(':') >= 0) {
      throw new UnreadableJson("its " + what + " has a colon, so no ARN can hold it");
    }
    return text;
  }

  private static Caller caller(Data record) {
    Data identity = record.at("userIdentity");
    String invokedBy = text(identity, "invokedBy");
    return new Caller(
        Principals.of(identity),
        invokedBy,
        text(record, "sourceIPAddress"),
        text(record, "userAgent"),
        text(identity, "accessKeyId"),
        Parameters.isTrue(record.at("sessionCredentialFromConsole"))
            // Records up to version 1.05 name the console as a service that made the call.
            || invokedBy.equals("signin.amazonaws.com"));
  }

  /** A message without a code is a failure too: failed console sign-ins have only that. */
  private static Outcome outcome(Data record) {
    boolean failed = says(record.at("errorCode")) || says(record.at("errorMessage"));
    return failed
        ? new Outcome.Failed(text(record, "errorCode"), text(record, "errorMessage"))
        : new Outcome.Succeeded();
  }

  private static boolean says(Data error) {
    return error instanceof Data.Text(var text) ? !text.isBlank() : error != Data.Gap.ABSENT;
  }

  /** Some entries have an ARNPrefix in place of an ARN, and name no resource. */
  private static List<String> resources(Data record) {
    return record.listAt("resources").stream()
        .map(entry -> entry.textAt("ARN").or(() -> entry.textAt("arn")).orElse(""))
        .filter(arn -> !arn.isEmpty())
        .toList();
  }

  private static String text(Data data, String path) {
    return data.textAt(path).orElse("");
  }
}
