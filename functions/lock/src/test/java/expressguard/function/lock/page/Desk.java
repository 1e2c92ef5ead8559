package expressguard.function.lock.page;

import static org.assertj.core.api.Assertions.assertThat;

import expressguard.cli.Cli;
import expressguard.cli.shell.Surroundings;
import expressguard.function.lock.Account;
import expressguard.function.lock.Worker;
import expressguard.inventory.ResourceId;
import expressguard.lambda.Outcome;
import expressguard.lock.policies.Carrier;
import expressguard.lock.policies.LockParameters;
import expressguard.lock.policies.LockPolicies;
import expressguard.simulator.account.ApiException;
import expressguard.simulator.world.Session;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where the commands of the page are typed: {@code guard} is the command line itself, {@code aws}
 * is the simulated account, with the rights of the deployer. A command that it does not know fails.
 */
final class Desk implements AutoCloseable {

  private static final String LOCK_ROLE = "arn:aws:iam::111122223333:role/express-guard/LockWriter";
  private static final String BREAK_GLASS = "arn:aws:iam::111122223333:role/BreakGlass";
  private static final String LOCK_POLICY = "arn:aws:iam::111122223333:policy/express-guard/lock";
  private static final LockParameters PARAMETERS =
      LockParameters.of(
          LOCK_ROLE, BREAK_GLASS, "arn:aws:iam::111122223333:role/express-guard-deployer");
  private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|(\\S+)");

  private final Account account = new Account();
  private final ResourceId service = account.create("web");
  private final Policies policies = new Policies(LockPolicies.lockWriter(PARAMETERS).text());
  private final Worker worker = new Worker(account);
  private final Session deployer =
      account.world().as(account.world().callers().role("deployer", "ci", "aws-cli/2.31.4"));
  private final Path folder;
  private final Map<String, String> variables =
      Map.of(
          "$SERVICE",
          service.toString(),
          "$QUEUE",
          "https://sqs.eu-west-1.amazonaws.com/111122223333/express-guard-lock",
          "$LOCK_POLICY",
          LOCK_POLICY,
          "$LOCK_CONTROL_POLICY",
          "p-lock",
          "$LOCK_ROLE",
          LOCK_ROLE,
          "$BREAK_GLASS_ROLE",
          BREAK_GLASS);

  Desk(Path folder) {
    this.folder = folder;
    account.world().under(policies);
  }

  String type(String line) throws IOException {
    List<String> words = words(line);
    int into = words.indexOf(">");
    List<String> command = into < 0 ? words : words.subList(0, into);
    String answer =
        switch (command.getFirst()) {
          case "guard" -> guard(command.subList(1, command.size()));
          case "aws" -> aws(command);
          default -> throw new AssertionError("nobody here knows `" + line + "`");
        };
    if (into >= 0) {
      Files.writeString(folder.resolve(words.get(into + 1)), answer);
      return "";
    }
    return answer;
  }

  private List<String> words(String line) {
    List<String> words = new ArrayList<>();
    Matcher word = WORD.matcher(line);
    while (word.find()) {
      String text = word.group(1) == null ? word.group(2) : word.group(1);
      words.add(variables.getOrDefault(text, text));
    }
    return words;
  }

  private String guard(List<String> arguments) throws IOException {
    Files.writeString(folder.resolve("records"), account.world().document().toString());
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Surroundings surroundings =
        new Surroundings(
            InputStream.nullInputStream(),
            out,
            err,
            Map.of("COLUMNS", "400"),
            false,
            false,
            account.world()::now,
            System::nanoTime,
            1);
    try (LiveAccess _ = new LiveAccess(account.address())) {
      new Cli(surroundings).run(arguments.stream().map(this::here).toArray(String[]::new));
    }
    account.world().advance(Duration.ofSeconds(1));
    assertThat(err.toString(StandardCharsets.UTF_8)).doesNotContain("error:");
    return out.toString(StandardCharsets.UTF_8);
  }

  private String here(String word) {
    return word.endsWith(".json") || word.equals("records")
        ? folder.resolve(word).toString()
        : word;
  }

  private String aws(List<String> command) throws IOException {
    return switch (command.get(1) + " " + command.get(2)) {
      case "ecs describe-express-gateway-service" ->
          ecs("DescribeExpressGatewayService", "\"serviceArn\":\"%s\",\"include\":[\"TAGS\"]");
      case "ecs update-express-gateway-service" ->
          ecs("UpdateExpressGatewayService", "\"serviceArn\":\"%s\",\"cpu\":\"512\"");
      case "ecs untag-resource" ->
          ecs("UntagResource", "\"resourceArn\":\"%s\",\"tagKeys\":[\"express-guard:probe\"]");
      case "ecs update-service" ->
          ecs("UpdateService", "\"service\":\"%s\",\"enableExecuteCommand\":true");
      case "iam get-account-authorization-details" -> policies.details();
      case "iam attach-role-policy" -> attached(command);
      case "organizations describe-policy" -> policies.controlPolicy();
      case "cloudformation deploy" -> installed(command.getLast());
      case "sqs send-message" -> sent(command.getLast());
      default -> throw new AssertionError("the page has a command that is not tried: " + command);
    };
  }

  private String ecs(String operation, String members) {
    try {
      return deployer.ecs(operation, "{" + members.formatted(service) + "}").toString();
    } catch (ApiException e) {
      return e.words();
    }
  }

  private String attached(List<String> command) {
    policies.attachToRole(command.get(4), command.getLast());
    return "";
  }

  private String installed(String parameter) {
    Carrier carrier = Carrier.valueOf(parameter.substring("Carrier=".length()));
    String text = LockPolicies.lock(carrier, PARAMETERS).text();
    switch (carrier) {
      case SERVICE_CONTROL_POLICY -> policies.control(text);
      case PERMISSIONS_BOUNDARY, MANAGED_POLICY -> policies.managed(LOCK_POLICY, text);
    }
    return "";
  }

  private String sent(String file) throws IOException {
    String message = Files.readString(folder.resolve(file.substring("file://".length())));
    assertThat(worker.on(message)).isEqualTo(new Outcome.Done());
    return "";
  }

  @Override
  public void close() {
    account.close();
  }
}
