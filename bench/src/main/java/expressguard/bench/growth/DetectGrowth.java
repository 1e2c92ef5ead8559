package expressguard.bench.growth;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import expressguard.bench.traffic.Scripts;
import expressguard.bench.traffic.Template;
import expressguard.function.detect.LocalDetect;
import expressguard.inventory.ExpressService;
import expressguard.inventory.Link;
import expressguard.inventory.ResourceId;
import expressguard.lambda.memory.LocalContext;
import expressguard.ledger.Advance;
import expressguard.ledger.Known;
import expressguard.ledger.memory.MemoryLedger;
import expressguard.standing.Standing;
import expressguard.testkit.Story;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Lets detect work on the stories of some services while the ledger knows ever more others, and
 * prints the time of one message as a ratio to that with the fewest. Each service has a load
 * balancer of its own, as each account has.
 *
 * <p>Arguments: how many services the ledger knows each time.
 */
public final class DetectGrowth {

  private static final String POLICY = "schemaVersion: 1\nname: observe\nrules: []\n";
  private static final int STORIES = 50;
  private static final long ACCOUNTS = 200_000_000_000L;

  private final MemoryLedger ledger = new MemoryLedger();
  private final RequestStreamHandler detect =
      LocalDetect.handler(ledger, ledger, _ -> true, POLICY);
  private int known;
  private int number;

  private DetectGrowth() {}

  public static void main(String... args) throws IOException {
    PrintStream out = System.out;
    System.setOut(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8));
    out.println("detect: services that the ledger knows, time per message as a ratio");
    DetectGrowth growth = new DetectGrowth();
    growth.perMessage();
    double first = 0;
    for (String services : args) {
      growth.know(Integer.parseInt(services));
      growth.perMessage();
      double nanos = growth.perMessage();
      first = first == 0 ? nanos : first;
      out.printf(Locale.ROOT, "%9s  %6.2f%n", services, nanos / first);
    }
  }

  /** Makes the ledger know so many services. */
  private void know(int services) {
    ExpressService one = Story.named("sidecar").report().inventory().services().getFirst();
    for (; known < services; known++) {
      ExpressService moved = moved(one, Long.toString(ACCOUNTS + known));
      Known before = Known.nothing(moved.id());
      Known after = new Known(moved, Standing.none(moved.id()), 1);
      ledger.advance(new Advance(Optional.empty(), before, after, Optional.empty()));
    }
  }

  /** The same service in another account. */
  private static ExpressService moved(ExpressService service, String account) {
    String from = service.id().account();
    SortedMap<ResourceId, Link> links = new TreeMap<>();
    for (Link link : service.links().values()) {
      ResourceId resource = moved(link.resource(), account);
      links.put(resource, new Link(resource, link.slot(), link.basis(), link.source()));
    }
    TreeSet<String> hosts = new TreeSet<>();
    service.hosts().forEach(host -> hosts.add(account + "-" + host));
    return new ExpressService(
        moved(service.id(), account),
        service.infrastructureRole().replace(from, account),
        hosts,
        service.tags(),
        links);
  }

  private static ResourceId moved(ResourceId id, String account) {
    String name = id.name().replaceFirst("gateway-alb-[0-9a-f]*", "gateway-alb-" + account);
    return new ResourceId(id.type(), account, id.region(), name);
  }

  private double perMessage() throws IOException {
    List<List<Template>> stories = Scripts.stories();
    long nanos = 0;
    int messages = 0;
    for (int story = 0; story < STORIES; story++) {
      String account = Long.toString(100_000_000_000L + number);
      for (Template record : stories.get(story % stories.size())) {
        String time = Instant.now().truncatedTo(ChronoUnit.SECONDS).toString();
        String id = "00000000-0000-4000-8000-%012d".formatted(number++);
        byte[] event = batch(record.filled(account, id, time));
        long begun = System.nanoTime();
        detect.handleRequest(
            new ByteArrayInputStream(event), new ByteArrayOutputStream(), new LocalContext());
        nanos += System.nanoTime() - begun;
        messages++;
      }
    }
    return (double) nanos / messages;
  }

  private static byte[] batch(String body) {
    return ("{\"Records\":[{\"messageId\":\"m\",\"body\":\"" + body + "\",\"attributes\":{}}]}")
        .getBytes(StandardCharsets.UTF_8);
  }
}
