package expressguard.cli.command.lock;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import expressguard.cli.Json;
import expressguard.cli.Run;
import expressguard.cloudtrail.json.DataReader;
import expressguard.event.Data;
import expressguard.lock.LockOrder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Orders and the evidence card. The page for owners runs in the tests of the lock function. */
class LockTest {

  private static final String WEB = "arn:aws:ecs:eu-west-1:111122223333:service/default/web";

  private static final String DETAILS =
      """
      {"RoleDetailList":[{"Arn":"arn:aws:iam::111122223333:role/deployer","RolePolicyList":[
        {"PolicyName":"all","PolicyDocument":{"Version":"2012-10-17","Statement":
          [{"Effect":"Allow","Action":"*","Resource":"*"}%s]}}]}]}
      """;

  private static final String DENY =
      """
      ,{"Sid":"XgLockExpress","Effect":"Deny","Resource":"*",
        "Action":["ecs:UpdateExpressGatewayService","ecs:DeleteExpressGatewayService"],
        "Condition":{"Null":{"aws:ResourceTag/express-guard:lock":"false"}}}
      """;

  @TempDir private Path folder = Path.of("");

  private String file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text).toString();
  }

  private String service(String tags) throws IOException {
    return file(
        "service.json",
        "{\"service\":{\"serviceArn\":\"%s\",\"serviceName\":\"web\",\"status\":{\"statusCode\":\"ACTIVE\"},\"tags\":[%s]}}"
            .formatted(WEB, tags));
  }

  private Run.Result status(String tags, String details, String... more) throws IOException {
    List<String> arguments =
        new ArrayList<>(
            List.of(
                "status",
                "--service",
                WEB,
                "--inventory",
                service(tags),
                "--authorization-details",
                file("iam.json", details)));
    arguments.addAll(List.of(more));
    return Run.of(arguments.toArray(String[]::new));
  }

  private static final String TAG =
      "{\"key\":\"express-guard:lock\",\"value\":\"v3.finding.xg-0123456789abcdef\"}";

  @Test
  void an_order_is_a_message_that_the_lock_function_reads() throws IOException {
    Run.Result result =
        Run.of(
            "unlock",
            "--service",
            WEB,
            "--owner",
            "team",
            "--reason",
            "release",
            "--until",
            "2026-12-01");
    assertThat(result.code()).isZero();
    assertThat(result.err()).contains("not sent");
    Data message = new DataReader().read(result.out().getBytes(StandardCharsets.UTF_8));
    assertThat(message.textAt("source")).contains(LockOrder.SOURCE);
    LockOrder order = LockOrder.read(message.at("detail"));
    assertThat(order.verb()).isEqualTo(LockOrder.Verb.RELEASE);
    assertThat(order.until()).contains(Instant.parse("2026-12-01T23:59:59.999999999Z"));
    assertThat(order.at()).isEqualTo(Instant.parse("2026-11-23T12:00:00Z"));
  }

  @Test
  void a_lock_is_for_the_name_unless_somebody_says_otherwise() throws IOException {
    String all = Run.of("lock", "--service", WEB, "--owner", "a", "--reason", "b").out();
    String one =
        Run.of("lock", "--service", WEB, "--owner", "a", "--reason", "b", "--this-one-only").out();
    assertThat(all).contains("\"order\":\"lock\"", "\"scope\":\"name\"");
    assertThat(one).contains("\"scope\":\"service\"");
  }

  @Test
  void an_order_that_nobody_could_take_is_a_mistake_in_the_arguments() {
    assertThat(Run.of("lock", "--service", "web", "--owner", "a", "--reason", "b"))
        .satisfies(result -> assertThat(result.code()).isEqualTo(2))
        .satisfies(result -> assertThat(result.err()).contains("`web` is no ARN"));
    assertThat(
            Run.of(
                    "lock",
                    "--service",
                    WEB,
                    "--owner",
                    "a",
                    "--reason",
                    "b",
                    "--until",
                    "2026-01-01")
                .code())
        .isEqualTo(2);
    assertThat(Run.of("lock", "--service", WEB, "--owner", "a", "--reason", " ").code())
        .isEqualTo(2);
    assertThat(Run.of("lock", "--service", WEB).code()).isEqualTo(2);
  }

  @Test
  void a_tag_alone_is_advisory_never_called_locked_and_no_success() throws IOException {
    Run.Result result = status(TAG, DETAILS.formatted(""));
    assertThat(result.code()).isEqualTo(1);
    assertThat(result.out()).contains("ADVISORY", "v3.finding.xg-0123456789abcdef");
    assertThat(result.out()).doesNotContainPattern("\\blocked\\b");
  }

  @Test
  void the_card_is_a_document_too() throws IOException {
    Run.Result result = status(TAG, DETAILS.formatted(DENY), "--output", "json");
    assertThat(result.code()).isZero();
    JsonNode card = Json.document(result.out());
    assertThat(card.at("/posture/word").asText()).isEqualTo("ENFORCED_LISTED");
    assertThat(card.at("/posture/bound").asInt()).isEqualTo(1);
    assertThat(card.at("/posture/able").asInt()).isEqualTo(2);
    assertThat(card.path("lockVersion").asInt()).isEqualTo(3);
    assertThat(card.at("/principals/0/hold").asText()).isEqualTo("BOUND");
    assertThat(card.at("/principals/1/arn").asText()).endsWith(":root");
    assertThat(card.at("/notRead/0").asText()).contains("--control-policies was not given");
  }

  @Test
  void the_last_blocked_attempt_comes_from_records() throws IOException {
    String service = "arn:aws:ecs:eu-central-1:111122223388:service/locked/web";
    Run.Result result =
        Run.of(
            "status",
            "--service",
            service,
            "--inventory",
            file("s.json", "{\"service\":{\"serviceArn\":\"" + service + "\"}}"),
            "--authorization-details",
            file("i.json", DETAILS.formatted("")),
            "--from",
            Run.story("locked"));
    assertThat(result.out())
        .contains("`UpdateExpressGatewayService` by `deployer/GitHubActions`")
        .contains("denied by a service control policy")
        .contains("UNLOCKED");
  }

  @Test
  void a_policy_that_cannot_be_read_leaves_its_bearer_uncounted() throws IOException {
    Run.Result result = status(TAG, DETAILS.formatted(",7"));
    assertThat(result.out().replaceAll("\\s+", " ")).contains("UNSURE", "is malformed");
    assertThat(result.code()).isEqualTo(1);
  }

  @Test
  void files_that_cannot_be_read_are_told() throws IOException {
    assertThat(status(TAG, "no json").code()).isEqualTo(3);
    Run.Result missing =
        Run.of("status", "--service", WEB, "--inventory", folder.resolve("none").toString());
    assertThat(missing.code()).isNotZero();
    assertThat(missing.err()).contains("error:");
  }

  @Test
  void hostile_names_steer_no_terminal() throws IOException {
    String details = DETAILS.formatted("").replace("role/deployer", "role/evil\\u001b[31m\\u202e");
    String out = status(TAG, details).out();
    assertThat(out).doesNotContain("\u001b", "\u202e").contains("evil");
  }
}
