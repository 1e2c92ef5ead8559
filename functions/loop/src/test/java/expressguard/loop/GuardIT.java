package expressguard.loop;

import com.fasterxml.jackson.databind.JsonNode;
import expressguard.loop.account.Emulator;
import expressguard.loop.account.Envelope;
import expressguard.loop.stack.Stack;
import expressguard.loop.story.ExpressStory;
import expressguard.sandbox.Answer;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.ssm.SsmClient;
import software.amazon.awssdk.services.ssm.model.ParameterType;

/**
 * The whole guard, deployed anew for each story, with a policy that tells everything. So no story's
 * service stands behind the load balancer of another's.
 */
public abstract class GuardIT {

  protected static final String POLICY = "/loop/policy";

  private final Deque<Stack> stacks = new ArrayDeque<>();

  @BeforeEach
  void deploy() {
    Emulator emulator = Emulator.given();
    prepare(emulator);
    try (SsmClient ssm = emulator.client(SsmClient.builder())) {
      ssm.putParameter(put ->
          put.name(POLICY)
              .type(ParameterType.STRING)
              .overwrite(true)
              .value(
                  """
                  schemaVersion: 1
                  name: loop
                  rules:
                    - name: everything
                      when: {severity: info}
                      then: [%s]
                  """
                      .formatted(responses())));
    }
    stacks.add(Stack.deploy(emulator, parameters(), ExpressStory.PEOPLE, this::way));
  }

  @AfterEach
  void close() {
    stacks.forEach(Stack::close);
  }

  /** Takes the guard down and deploys another, over an account in which nothing has happened. */
  protected final void anew() {
    close();
    stacks.clear();
    deploy();
  }

  /** Makes what is there before the guard. */
  protected void prepare(Emulator emulator) {}

  /** The template's parameters. */
  protected Map<String, String> parameters() {
    return Map.of("Mode", "notify", "PolicyParameter", POLICY);
  }

  /** What functions take for an address of AWS. */
  protected URI way(URI address) {
    return address;
  }

  /** What the policy wants of every finding. */
  protected String responses() {
    return "annotate, notify";
  }

  protected final Stack stack() {
    return stacks.getFirst();
  }

  /** A service that nobody but Express Mode has touched, and of which everything has arrived. */
  protected final ExpressStory begun(String about) {
    ExpressStory story = ExpressStory.begin(stack(), about);
    stack().settle();
    return story;
  }

  /**
   * Lets sweep have begun when the simulated account did. By itself it begins with its first run,
   * and looks at no deployment from before.
   */
  protected final void sweptFromTheBeginning() {
    String begin = longAgo();
    noted("losses", Emulator.REGION, Map.of("since", begin, "covered", begin));
  }

  /**
   * A round of the event history is under way, and asks next for what comes behind a name; not even
   * what was called just now is too young for it.
   */
  protected final void roundBeyond(String where, String name) {
    String end = Instant.now().plus(Duration.ofHours(1)).toString();
    noted("round", where, Map.of("covered", longAgo(), "until", end, "last", name));
  }

  private static String longAgo() {
    return Instant.now().minus(Duration.ofHours(21)).toString();
  }

  private void noted(String group, String name, Map<String, String> values) {
    Map<String, AttributeValue> mark = new TreeMap<>();
    values.forEach((key, value) -> mark.put(key, AttributeValue.fromS(value)));
    mark.put("pk", AttributeValue.fromS(group));
    mark.put("sk", AttributeValue.fromS(name));
    mark.put("revision", AttributeValue.fromN("1"));
    try (DynamoDbClient tables = Emulator.given().client(DynamoDbClient.builder())) {
      tables.putItem(put -> put.tableName(stack().template().ref("Watermarks")).item(mark));
    }
  }

  /** All that was announced about a story's service, in order. */
  protected final List<JsonNode> announced(ExpressStory story) {
    return stack().announced().stream()
        .filter(detail -> detail.path("service").asText().equals(story.arn()))
        .toList();
  }

  /** Runs sweep, as its schedule would, and lets happen what follows. */
  protected final void sweep() {
    String event = Envelope.event("Scheduled Event", "aws.events").toString();
    if (stack().functions().get("SweepFunction").invoke(event) instanceof Answer.Failed(var why)) {
      throw new AssertionError(why);
    }
    stack().settle();
  }

  /** Lets lock look at every lock, as its schedule would, and lets happen what follows. */
  protected final void recheck() {
    send("LockQueue", stack().template().properties("RecheckRule").at("/Targets/0/Input").asText());
  }

  /** An owner's order, as `guard lock` and `guard unlock` send it, and what follows. */
  protected final void order(String verb, String service) {
    send(
        "LockQueue",
        """
        {"source":"express-guard.order","detail-type":"Lock Order","detail":{"id":"%s",
         "order":"%s","service":"%s","scope":"name","owner":"team web","reason":"r","at":"%s"}}
        """
            .formatted(UUID.randomUUID(), verb, service, stack().account().world().now()));
  }

  private void send(String queue, String message) {
    stack().queues().send(stack().template().arn(queue), message);
    stack().settle();
  }

  /** The kinds of the findings that were opened for a story's service, in order. */
  final List<String> opened(ExpressStory story) {
    return announced(story).stream()
        .filter(detail -> detail.path("news").asText().equals("OPENED"))
        .map(GuardIT::kind)
        .toList();
  }

  /** The kinds of all that was said about a story's service, in order. */
  final List<String> kinds(ExpressStory story) {
    return announced(story).stream().map(GuardIT::kind).toList();
  }

  private static String kind(JsonNode detail) {
    return detail.at("/finding/kind").asText();
  }

  /** What people were told about a story's service since somebody last asked. */
  final List<String> told(ExpressStory story) {
    String name = story.arn().substring(story.arn().lastIndexOf('/') + 1);
    return stack().queues().drain(stack().reader("FindingsTopic")).stream()
        .map(Message::body)
        .filter(body -> body.contains(name))
        .toList();
  }

  /** What waits in a queue, by its logical id; it is taken out. */
  final List<String> waiting(String queue) {
    return stack().queues().drain(stack().template().arn(queue)).stream()
        .map(Message::body)
        .toList();
  }
}
