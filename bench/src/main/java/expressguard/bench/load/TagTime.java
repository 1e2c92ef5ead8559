package expressguard.bench.load;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import expressguard.bench.traffic.Scripts;
import expressguard.bench.traffic.Template;
import expressguard.function.annotate.LocalAnnotate;
import expressguard.function.detect.LocalDetect;
import expressguard.lambda.memory.LocalContext;
import expressguard.ledger.memory.MemoryLedger;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * From a message to a tag: the bytes of a batch of one message to detect, the finding from its bus
 * to annotate, up to annotate's first call that writes a tag. AWS and the way between the two
 * functions take no time here. Only messages that lead to a tag count, after as many for warming
 * up.
 *
 * <p>Argument: how many services have a story. It ends with 1 when the median is over the goal.
 */
public final class TagTime {

  private static final double GOAL_MILLISECONDS = 2;

  private final MemoryLedger ledger = new MemoryLedger();
  private final Tagged tagged = new Tagged();
  private final List<String> messages = new ArrayList<>();
  private final RequestStreamHandler detect =
      LocalDetect.handler(ledger, ledger, messages::addAll, Load.POLICY);
  private final RequestStreamHandler annotate = LocalAnnotate.handler(ledger, tagged);
  private final List<Double> milliseconds = new ArrayList<>();
  private int number;

  private TagTime() {}

  public static void main(String... args) throws IOException {
    PrintStream out = System.out;
    System.setOut(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8));
    TagTime time = new TagTime();
    int services = Integer.parseInt(args[0]);
    time.play(services);
    time.milliseconds.clear();
    time.play(services);
    System.exit(time.isReached(out) ? 0 : 1);
  }

  private boolean isReached(PrintStream out) {
    List<Double> sorted = milliseconds.stream().sorted().toList();
    double median = sorted.get(sorted.size() / 2);
    boolean reached = median <= GOAL_MILLISECONDS;
    out.printf(
        Locale.ROOT,
        "message to tag: %d messages, p50 %.2f ms, p99 %.2f ms; goal %.0f ms at p50  %s%n",
        sorted.size(),
        median,
        sorted.get((int) Math.ceil(0.99 * sorted.size()) - 1),
        GOAL_MILLISECONDS,
        reached ? "reached" : "NOT REACHED");
    return reached;
  }

  private void play(int services) throws IOException {
    List<List<Template>> stories = Scripts.stories();
    for (int service = 0; service < services; service++) {
      String account = Long.toString(100_000_000_000L + number);
      for (Template record : stories.get(service % stories.size())) {
        deliver(record, account);
      }
      ledger.forget(Instant.now().minusSeconds(5));
    }
  }

  private void deliver(Template record, String account) throws IOException {
    String time = Instant.now().truncatedTo(ChronoUnit.SECONDS).toString();
    String id = "00000000-0000-4000-8000-%012d".formatted(number++);
    byte[] event = batch(record.filled(account, id, time));
    messages.clear();
    long begun = System.nanoTime();
    handle(detect, event);
    for (String detail : List.copyOf(messages)) {
      String body = "{\"source\":\"express-guard\",\"detail\":" + detail + "}";
      handle(annotate, batch(quoted(body)));
    }
    long written = tagged.firstWrite();
    if (written > 0) {
      milliseconds.add((written - begun) / 1e6);
    }
  }

  private static String quoted(String text) {
    return text.replace("\\", "\\\\").replace("\"", "\\\"");
  }

  private static byte[] batch(String body) {
    return ("{\"Records\":[{\"messageId\":\"m\",\"body\":\"" + body + "\",\"attributes\":{}}]}")
        .getBytes(StandardCharsets.UTF_8);
  }

  private static void handle(RequestStreamHandler function, byte[] event) throws IOException {
    ByteArrayOutputStream answer = new ByteArrayOutputStream();
    function.handleRequest(new ByteArrayInputStream(event), answer, new LocalContext());
    if (!answer.toString(StandardCharsets.UTF_8).equals("{\"batchItemFailures\":[]}")) {
      throw new IllegalStateException("a message came back: " + answer);
    }
  }
}
