package expressguard.loop.stack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import expressguard.loop.runtime.FunctionProcess;
import expressguard.loop.template.RuleBook;
import expressguard.loop.template.Template;
import expressguard.testkit.EventFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import software.amazon.awssdk.services.sqs.model.Message;

/**
 * The guard's stack, deployed: resources in the emulator, functions in JVMs of their own, and the
 * account that it watches. Time does not pass by itself; {@link #settle} lets everything happen
 * that is due.
 */
public final class Stack implements AutoCloseable {

  /** More rounds than any story needs; a loop that feeds itself never ends within them. */
  private static final int MOST_ROUNDS = 60;

  private static final ObjectMapper JSON = new ObjectMapper();

  private final Template template;
  private final SimulatedAccount account;
  private final Queues queues;
  private final RuledBus defaultBus;
  private final RuledBus guardBus;
  private final RuleBook forwarder;
  private final SortedMap<String, FunctionProcess> functions = new TreeMap<>();
  private final List<Source> sources = new ArrayList<>();
  private final List<JsonNode> announced = new ArrayList<>();

  private Stack(Template template, SimulatedAccount account, Queues queues) {
    this.template = template;
    this.account = account;
    this.queues = queues;
    this.defaultBus = new RuledBus(RuleBook.of(template, "default"), queues);
    this.guardBus = new RuledBus(RuleBook.of(template, template.ref("GuardBus")), queues);
    this.forwarder =
        RuleBook.of(
            Template.forward(Emulator.ACCOUNT, Map.of("HomeRegion", Emulator.REGION)), "default");
  }

  /** Deploys the template with all of its functions. */
  public static Stack deploy(
      Emulator emulator, Map<String, String> parameters, Map<String, String> people) {
    Set<String> all = Template.guard(parameters).ofType("AWS::Serverless::Function").keySet();
    return deploy(emulator, parameters, people, all);
  }

  /**
   * Deploys the template under a name that was never used.
   *
   * @param people {@code user/<name>} or {@code role/<name>/<session>} by access key
   * @param running the functions to start, by their logical ids; the others' queues fill
   */
  public static Stack deploy(
      Emulator emulator,
      Map<String, String> parameters,
      Map<String, String> people,
      Set<String> running) {
    String name = "guard-" + UUID.randomUUID().toString().substring(0, 8);
    Template template =
        Template.emulated(
            parameters, Emulator.REGION, Emulator.ACCOUNT, name, emulator.endpoint().toString());
    new Resources(emulator, template).make();
    Map<String, String> callers = new TreeMap<>(people);
    template
        .ofType("AWS::Serverless::Function")
        .keySet()
        .forEach(id ->
            callers.put(id, "role/" + template.ref(Deployed.role(id)) + "/" + template.ref(id)));
    SimulatedAccount account = SimulatedAccount.open(emulator, callers);
    Stack stack = new Stack(template, account, new Queues(emulator));
    Path logs = logs(name);
    for (String id : running) {
      JsonNode properties = template.properties(id);
      FunctionProcess process =
          new Deployed(id, properties, template).start(emulator, account.address(), logs);
      stack.functions.put(id, process);
      for (JsonNode event : properties.path("Events")) {
        String queue = event.at("/Properties/Queue").asText();
        stack.sources.add(new Source(stack.queues, queue, process));
      }
    }
    return stack;
  }

  /** What the functions print and ask of AWS stays, for whoever wants to know why a test failed. */
  private static Path logs(String name) {
    try {
      return Files.createDirectories(
          EventFiles.root().resolve("functions/loop/target/stacks").resolve(name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public Template template() {
    return template;
  }

  public SimulatedAccount account() {
    return account;
  }

  public Queues queues() {
    return queues;
  }

  /** A function that runs, by its logical id. */
  public FunctionProcess function(String id) {
    return Optional.ofNullable(functions.get(id)).orElseThrow();
  }

  /** Lets everything happen that is due, until nothing moves any more. */
  public void settle() {
    int round = 0;
    while (arrive(held()) + tapped() + polled() > 0) {
      if (++round > MOST_ROUNDS) {
        throw new AssertionError("the loop does not come to rest");
      }
    }
  }

  /** The ARN of the queue that gets what is published on a topic. */
  public String reader(String topic) {
    return template.ref(topic).replace(":sns:", ":sqs:") + Resources.READER;
  }

  /** The events of calls that were made and have not arrived; whoever asks must let them. */
  public List<ObjectNode> held() {
    return account.fresh().stream().map(Envelope::of).toList();
  }

  /** The details of all events that came over the guard's bus about a service, in order. */
  public List<JsonNode> announced(String service) {
    return announced.stream()
        .filter(detail -> detail.path("service").asText().equals(service))
        .toList();
  }

  /** The details of all events that came over the guard's bus, in order. */
  public List<JsonNode> announced() {
    return List.copyOf(announced);
  }

  /** Puts events on the account's default buses, and tells to how many queues they went. */
  public int arrive(List<? extends JsonNode> events) {
    int sent = 0;
    for (JsonNode event : events) {
      boolean here = event.path("region").asText().equals(Emulator.REGION);
      if (here || !forwarder.matching(event).isEmpty()) {
        sent += defaultBus.put(event);
      }
    }
    return sent;
  }

  private int tapped() {
    String tap =
        String.join(
            ":",
            "arn:aws:sqs",
            Emulator.REGION,
            Emulator.ACCOUNT,
            template.ref("GuardBus") + Resources.TAP);
    int seen = 0;
    for (Message message : queues.drain(tap)) {
      JsonNode event = read(message.body());
      announced.add(event.path("detail"));
      guardBus.put(event);
      seen++;
    }
    return seen;
  }

  private int polled() {
    return sources.stream().mapToInt(Source::poll).sum();
  }

  private static JsonNode read(String text) {
    try {
      return JSON.readTree(text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    functions.values().forEach(FunctionProcess::close);
    account.close();
    queues.close();
  }
}
