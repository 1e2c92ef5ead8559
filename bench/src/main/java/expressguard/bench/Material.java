package expressguard.bench;

import expressguard.authorization.NamedPolicy;
import expressguard.authorization.document.PolicyReader;
import expressguard.authorization.document.PolicyReading;
import expressguard.cloudtrail.json.DataReader;
import expressguard.cloudtrail.json.UnreadableJson;
import expressguard.event.ApiCall;
import expressguard.testkit.EventFiles;
import expressguard.testkit.EventPair;
import expressguard.testkit.Story;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What the benchmarks work on: the bundled stories, and long histories grown from one of them. */
public final class Material {

  static final String ALLOW_ALL =
      """
      {"Effect": "Allow", "Action": "*", "Resource": "*"}
      """;

  /** In the form of the lock's own statement. */
  static final String LOCK =
      """
      {"Effect": "Deny", "Action": ["ecs:UpdateExpressGatewayService", "ecs:DeleteService"],
       "Resource": "*",
       "Condition": {"Null": {"aws:ResourceTag/express-guard:lock": "false"},
                     "ArnNotLike": {"aws:PrincipalArn": ["arn:aws:iam::*:role/express-guard/*"]}}}
      """;

  private Material() {}

  /** Every event of {@code events/} as EventBridge delivers it, in UTF-8. */
  static List<byte[]> events() {
    return EventPair.all().stream()
        .filter(pair -> !pair.record().isMissingNode())
        .map(pair -> pair.event().toString().getBytes(StandardCharsets.UTF_8))
        .toList();
  }

  /** A policy of one statement, as JSON. */
  static NamedPolicy policy(String name, String statement) {
    String document = "{\"Version\": \"2012-10-17\", \"Statement\": [" + statement + "]}";
    try {
      return switch (PolicyReader.read(
          new DataReader().read(document.getBytes(StandardCharsets.UTF_8)))) {
        case PolicyReading.Valid(var valid) -> new NamedPolicy(name, valid);
        case PolicyReading.Malformed(var problems) ->
            throw new IllegalStateException(problems.toString());
      };
    } catch (UnreadableJson e) {
      throw new UncheckedIOException(e);
    }
  }

  /** So many policies of an identity; the last allows what the others say nothing of. */
  static List<NamedPolicy> policies(int count) {
    List<NamedPolicy> policies = new ArrayList<>();
    for (int number = 1; number < count; number++) {
      String bucket = "arn:aws:s3:::bucket-" + number + "/*";
      policies.add(
          policy(
              "bucket-" + number,
              "{\"Effect\": \"Allow\", \"Action\": [\"s3:Get*\", \"s3:PutObject\"], \"Resource\": \""
                  + bucket
                  + "\"}"));
    }
    policies.add(policy("all", ALLOW_ALL));
    return policies;
  }

  static List<ApiCall> calls() {
    return Story.all().stream().flatMap(story -> story.calls().stream()).toList();
  }

  /** The bytes of a story's file, which is a CloudTrail log file. */
  static byte[] bytes(String story) {
    Path path = EventFiles.root().resolve("events/stories/" + story + ".story.json");
    try {
      return Files.readString(path, StandardCharsets.UTF_8).getBytes(StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** One service with as many direct changes as wanted, each a second after the one before. */
  public static List<ApiCall> history(int changes) {
    List<ApiCall> sidecar = Story.named("sidecar").calls();
    ApiCall change =
        sidecar.stream()
            .filter(call -> call.key().eventName().equals("UpdateService"))
            .findFirst()
            .orElseThrow();
    List<ApiCall> calls = new ArrayList<>(sidecar);
    for (int number = 0; number < changes; number++) {
      calls.add(
          new ApiCall(
              "grown-" + number,
              change.at().plusSeconds(number),
              change.key(),
              change.account(),
              change.region(),
              change.caller(),
              change.outcome(),
              change.request(),
              change.response(),
              change.additional(),
              change.apiVersion(),
              change.resources()));
    }
    return calls;
  }
}
