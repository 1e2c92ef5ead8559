package expressguard.loop.account;

import com.fasterxml.jackson.databind.JsonNode;
import expressguard.simulator.account.Ids;
import expressguard.simulator.account.Settings;
import expressguard.simulator.fact.Assumptions;
import expressguard.simulator.gate.Timeline;
import expressguard.simulator.http.Desk;
import expressguard.simulator.http.Face;
import expressguard.simulator.http.Principals;
import expressguard.simulator.model.ApiModels;
import expressguard.simulator.upstream.FrontDesk;
import expressguard.simulator.upstream.Upstream;
import expressguard.simulator.upstream.UpstreamAccount;
import expressguard.simulator.world.World;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The account that the guard watches: the simulator of Express Mode in front of the emulator.
 *
 * <p>Its clock begins so long ago that stories can take their time, and not so long that an event
 * could not have come through EventBridge.
 */
public final class SimulatedAccount implements AutoCloseable {

  private static final Duration AGO = Duration.ofHours(20);

  private final World world;
  private final Face face;
  private final List<JsonNode> records;
  private final Interruptions interruptions;
  private final Throttle throttle;
  private int delivered;

  private SimulatedAccount(
      World world,
      Face face,
      List<JsonNode> records,
      Interruptions interruptions,
      Throttle throttle) {
    this.world = world;
    this.face = face;
    this.records = records;
    this.interruptions = interruptions;
    this.throttle = throttle;
  }

  /**
   * Opens the account.
   *
   * @param callers {@code user/<name>} or {@code role/<name>/<session>} by access key
   */
  public static SimulatedAccount open(Emulator emulator, Map<String, String> callers) {
    ApiModels models = ApiModels.standard();
    Upstream upstream = new Upstream(emulator.endpoint());
    Settings standard = Settings.standard(System.nanoTime());
    Settings settings =
        new Settings(
            Emulator.ACCOUNT,
            Emulator.REGION,
            Instant.now().minus(AGO).truncatedTo(ChronoUnit.SECONDS),
            standard.seed(),
            standard.subnets());
    List<JsonNode> records = new ArrayList<>();
    Interruptions interruptions = new Interruptions();
    World world =
        World.over(
            new UpstreamAccount(models, upstream, settings.region()),
            settings,
            Assumptions.standard(),
            new Ids(settings.seed()),
            new Timeline(settings.start()),
            record -> {
              records.add(record);
              interruptions.on(record);
            });
    Throttle throttle =
        new Throttle(new FrontDesk(models, world, upstream, new Desk(models, world)));
    try {
      Face face =
          Face.open(
              0, world, new Principals(world.callers(), callers), throttle, Duration.ofSeconds(1));
      return new SimulatedAccount(world, face, records, interruptions, throttle);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public URI address() {
    return face.address();
  }

  public World world() {
    return world;
  }

  /**
   * Does something once, when a call of this name was carried out and recorded, and before whoever
   * made it hears of it.
   */
  public void once(String eventName, Runnable what) {
    interruptions.once(eventName, what);
  }

  /** Refuses the next so many tries to set tags on what ECS has: there are too many of them. */
  public void throttleTagging(int tries) {
    throttle.refuse(tries);
  }

  /** How many of those tries have not been made yet. */
  public int throttledTriesLeft() {
    return throttle.left();
  }

  /** The records that nobody has asked for yet. */
  public List<JsonNode> fresh() {
    List<JsonNode> fresh = List.copyOf(records.subList(delivered, records.size()));
    delivered = records.size();
    return fresh;
  }

  @Override
  public void close() {
    face.close();
  }
}
