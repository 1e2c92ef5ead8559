package expressguard.function.notify;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import expressguard.bus.Bus;
import expressguard.bus.LockNotice;
import expressguard.bus.LockNotice.Decided;
import expressguard.bus.LockNotice.State;
import expressguard.bus.Notice.News;
import expressguard.bus.detail.FindingDetail;
import expressguard.bus.detail.LockDetail;
import expressguard.conflict.Severity;
import expressguard.function.notify.delivery.Deliveries;
import expressguard.function.notify.delivery.memory.MemoryDeliveries;
import expressguard.function.notify.delivery.memory.MemoryDigests;
import expressguard.function.notify.delivery.memory.MemoryLimits;
import expressguard.function.notify.owner.OwnerChain;
import expressguard.function.notify.settings.SettingsInForce;
import expressguard.inventory.ResourceId;
import expressguard.lambda.Message;
import expressguard.lambda.Outcome;
import expressguard.lambda.memory.MemoryMeasures;
import expressguard.lambda.memory.MemoryParameters;
import expressguard.lambda.memory.MemoryQuarantine;
import expressguard.lambda.parameter.ActionsSwitch;
import expressguard.policy.Policy;
import expressguard.policy.Response;
import expressguard.policy.Rule;
import expressguard.policy.match.Match;
import expressguard.testkit.Story;
import expressguard.testkit.Telling;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The function with everything outside of it made up. */
final class Desk {

  private static final ObjectMapper JSON = new ObjectMapper();

  static final Policy POLICY =
      new Policy(
          "test",
          List.of(Rule.of("tell-owners", Match.everything(), List.of(Response.NOTIFY))),
          List.of(),
          List.of());

  final FakeChannels channels = new FakeChannels();
  final MemoryParameters parameters = new MemoryParameters();
  final MemoryMeasures measures = new MemoryMeasures();
  final MemoryQuarantine quarantine = new MemoryQuarantine();
  final MemoryDigests digests = new MemoryDigests();
  Deliveries deliveries = new MemoryDeliveries();
  Instant now = Instant.parse("2026-11-23T12:00:00Z");
  private Optional<NotifyWork> work = Optional.empty();
  private Optional<Ports> ports = Optional.empty();

  /** A desk with these channels, each a line of the file. */
  static Desk of(String... channels) {
    Desk desk = new Desk();
    desk.settings("schemaVersion: 1\nchannels:\n- " + String.join("\n- ", channels) + "\n");
    desk.parameters.put("/actions", "on");
    return desk;
  }

  void settings(String file) {
    parameters.put("/channels", file);
  }

  void later(Duration time) {
    now = now.plus(time);
  }

  Ports ports() {
    if (ports.isEmpty()) {
      ports =
          Optional.of(
              new Ports(
                  new SettingsInForce(parameters, Optional.of("/channels"), measures, () -> now),
                  new ActionsSwitch(parameters, Optional.of("/actions"), () -> now),
                  new OwnerChain((_, _) -> Optional.empty(), _ -> Optional.empty()),
                  channels,
                  deliveries,
                  new MemoryLimits(),
                  digests,
                  quarantine,
                  measures,
                  () -> now));
    }
    return ports.get();
  }

  Outcome told(String detail) {
    return on(event(detail));
  }

  Outcome digestIsDue() {
    return on("{\"source\":\"express-guard.schedule\",\"detail-type\":\"Digest\",\"detail\":{}}");
  }

  Outcome on(String body) {
    if (work.isEmpty()) {
      work = Optional.of(new NotifyWork(ports()));
    }
    return work.get().on(new Message("m", body, 1));
  }

  static String event(String detail) {
    return event(Bus.DETAIL_TYPE, detail);
  }

  /** What the lock function says of a lock that AWS refuses it. */
  static String lock(long number, News news) {
    ResourceId web =
        ResourceId.ofArn("arn:aws:ecs:eu-west-1:111122223333:service/default/web").orElseThrow();
    Decided decided =
        new Decided(
            true, 1, Optional.of("v1.order.o-1"), Instant.parse("2026-11-23T11:58:00Z"), "o-1");
    return event(
        Bus.LOCK_DETAIL_TYPE,
        LockDetail.text(
            new LockNotice(
                LockNotice.id(web, number, decided, "REFUSED"),
                news,
                LockNotice.thread(web),
                number,
                web,
                Severity.HIGH,
                Optional.empty(),
                decided,
                new State("REFUSED", "Lock refused by AWS", "AWS refuses it", "nothing", "rights"),
                Optional.empty())));
  }

  private static String event(String type, String detail) {
    ObjectNode event = JSON.createObjectNode();
    event.put("version", "0").put("id", "e").put("source", Bus.SOURCE);
    event.put("detail-type", type).put("time", "2026-11-23T11:59:00Z");
    event.set("detail", read(detail));
    return event.toString();
  }

  static ObjectNode read(String json) {
    try {
      return (ObjectNode) JSON.readTree(json);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** All that is said of a story. */
  static List<String> details(String story) {
    return Telling.of(Story.named(story), POLICY).stream()
        .map(one -> FindingDetail.text(one.service(), one.standing(), one.change()))
        .toList();
  }

  /** The same finding by another cause: another id, another thread. */
  static String another(String detail, int number) {
    ObjectNode other = read(detail);
    String hex = "%016x".formatted(number);
    other.put("id", "xn-" + hex).put("thread", "xt-" + hex);
    ((ObjectNode) other.path("finding")).put("id", "xg-" + hex);
    return other.toString();
  }
}
