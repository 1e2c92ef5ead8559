package expressguard.loop.stack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import expressguard.loop.account.Emulator;
import expressguard.loop.account.Envelope;
import expressguard.loop.account.SimulatedAccount;
import expressguard.loop.queue.Queues;
import expressguard.loop.queue.RuledBus;
import expressguard.loop.queue.Source;
import expressguard.loop.template.RuleBook;
import expressguard.loop.template.Template;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
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

  private final Emulator emulator;
  private final Template template;
  private final SimulatedAccount account;
  private final Functions functions;
  private final Queues queues;
  private final RuledBus defaultBus;
  private final RuledBus guardBus;
  private final RuleBook forwarder;
  private final GlobalBus globalBus;
  private final List<Source> sources = new ArrayList<>();
  private final List<JsonNode> announced = new ArrayList<>();

  private Stack(
      Emulator emulator, Template template, SimulatedAccount account, UnaryOperator<URI> way) {
    this.emulator = emulator;
    this.template = template;
    this.account = account;
    this.functions =
        new Functions(
            template,
            way.apply(emulator.endpoint()),
            way.apply(account.address()),
            template.ref("GuardBus"));
    this.queues = new Queues(emulator);
    this.defaultBus = new RuledBus(RuleBook.of(template, "default"), queues);
    this.guardBus = new RuledBus(RuleBook.of(template, template.ref("GuardBus")), queues);
    this.forwarder =
        RuleBook.of(
            Template.forward(Emulator.ACCOUNT, Map.of("HomeRegion", Emulator.REGION)), "default");
    this.globalBus = GlobalBus.open(emulator, template.ref("GuardBus") + "-global");
  }

  /**
   * Deploys the template with all of its functions.
   *
   * @param way gives what functions take for an address of AWS
   */
  public static Stack deploy(
      Emulator emulator,
      Map<String, String> parameters,
      Map<String, String> people,
      UnaryOperator<URI> way) {
    Set<String> all = Template.guard(parameters).ofType("AWS::Serverless::Function").keySet();
    return deploy(emulator, parameters, people, all, way);
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
    return deploy(emulator, parameters, people, running, UnaryOperator.identity());
  }

  private static Stack deploy(
      Emulator emulator,
      Map<String, String> parameters,
      Map<String, String> people,
      Set<String> running,
      UnaryOperator<URI> way) {
    Template template = Deployed.template(emulator, parameters);
    new Resources(emulator, template).make();
    SimulatedAccount account = SimulatedAccount.open(emulator, Deployed.callers(template, people));
    Stack stack = new Stack(emulator, template, account, way);
    running.forEach(stack::feed);
    return stack;
  }

  private void feed(String id) {
    for (JsonNode event : template.properties(id).path("Events")) {
      String queue = event.at("/Properties/Queue").asText();
      sources.add(new Source(queues, queue, () -> functions.get(id)));
    }
  }

  public Template template() {
    return template;
  }

  public SimulatedAccount account() {
    return account;
  }

  public Functions functions() {
    return functions;
  }

  public Queues queues() {
    return queues;
  }

  /** Everything in every table, as text. */
  public String kept() {
    return TableText.of(emulator, template);
  }

  /** Empties the tables, and forgets what was announced: the functions go on with nothing known. */
  public void forget() {
    new Resources(emulator, template).emptied();
    announced.clear();
  }

  /** The ARN of the queue that gets what is published on a topic. */
  public String reader(String topic) {
    return template.ref(topic).replace(":sns:", ":sqs:") + Resources.READER;
  }

  /** The details of all events that came over the guard's bus, in order. */
  public List<JsonNode> announced() {
    return List.copyOf(announced);
  }

  /** Lets everything happen that is due, until nothing moves any more. */
  public void settle() {
    int round = 0;
    while (arrive(held()) + arrive(globalBus.drain()) + tapped() + polled() > 0) {
      if (++round > MOST_ROUNDS) {
        throw new AssertionError("the loop does not come to rest");
      }
    }
  }

  /** The events of calls that were made and have not arrived; whoever asks must let them. */
  public List<ObjectNode> held() {
    return account.fresh().stream().map(Envelope::of).toList();
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
    functions.close();
    account.close();
    globalBus.close();
    queues.close();
  }
}
