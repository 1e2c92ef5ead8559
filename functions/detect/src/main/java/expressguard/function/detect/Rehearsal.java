package expressguard.function.detect;

import expressguard.bus.memory.MemoryBus;
import expressguard.function.detect.note.Notes;
import expressguard.function.detect.policy.LastPolicy;
import expressguard.function.detect.policy.PolicyText;
import expressguard.guard.GuardRoles;
import expressguard.inventory.ResourceId;
import expressguard.lambda.Message;
import expressguard.lambda.memory.MemoryMeasures;
import expressguard.lambda.memory.MemoryParameters;
import expressguard.lambda.memory.MemoryQuarantine;
import expressguard.ledger.memory.MemoryLedger;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.crac.Context;
import org.crac.Resource;

/**
 * Plays a small story in memory before Lambda takes its snapshot: what the first event needs is
 * loaded then, and no table, queue or bus sees anything of it.
 */
final class Rehearsal implements Resource {

  private static final String STORY = "rehearsal.jsonl";

  @Override
  public void beforeCheckpoint(Context<? extends Resource> context) {
    play();
  }

  @Override
  public void afterRestore(Context<? extends Resource> context) {}

  /** The messages that the story would have put on the bus. */
  static List<String> play() {
    MemoryLedger ledger = new MemoryLedger();
    MemoryBus bus = new MemoryBus();
    Ports ports =
        new Ports(
            ledger,
            ledger,
            bus,
            new Nowhere(),
            new PolicyText(new MemoryParameters(), Optional.empty()),
            new Nowhere(),
            new MemoryQuarantine(),
            new MemoryMeasures(),
            InstantSource.system());
    DetectWork work =
        new DetectWork(Boundary.of(GuardRoles.none(), List.of(), Optional.empty()), ports);
    story().lines().forEach(line -> work.on(new Message("rehearsal", line, 1)));
    work.afterBatch();
    return bus.details();
  }

  private static String story() {
    try (InputStream story = Rehearsal.class.getResourceAsStream(STORY)) {
      return story == null ? "" : new String(story.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("the function's own `" + STORY + "` is broken", e);
    }
  }

  /** Takes no notes. */
  private static final class Nowhere implements Notes, LastPolicy {

    @Override
    public void deployment(ResourceId service, String deployment, String news, Instant at) {}

    @Override
    public void heartbeat(Instant sent, Instant back) {}

    @Override
    public void forwardedHeartbeat(Instant sent, Instant back) {}

    @Override
    public Optional<String> text() {
      return Optional.empty();
    }

    @Override
    public void keep(String text) {}
  }
}
