package expressguard.function.detect;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import expressguard.bench.traffic.Unmeasured;
import expressguard.bus.Bus;
import expressguard.function.detect.note.Notes;
import expressguard.function.detect.policy.LastPolicy;
import expressguard.function.detect.policy.PolicyText;
import expressguard.guard.GuardRoles;
import expressguard.inventory.ResourceId;
import expressguard.lambda.measure.Measures;
import expressguard.ledger.Ledger;
import expressguard.ledger.Outbox;
import expressguard.standing.Departure;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** The function of the intake queue as it is, with others in the place of AWS. */
public final class LocalDetect {

  private LocalDetect() {}

  /**
   * The function's own handler.
   *
   * @param policy the text of the policy that decides
   */
  public static RequestStreamHandler handler(Ledger ledger, Outbox outbox, Bus bus, String policy) {
    return handler(
        ledger,
        outbox,
        bus,
        policy,
        new Circumstances(
            GuardRoles.none(),
            Optional.empty(),
            new Unkept(),
            new Unmeasured(),
            InstantSource.system(),
            Departure.standard()));
  }

  /** The function's own handler, for one account whose own circumstances matter. */
  public static RequestStreamHandler handler(
      Ledger ledger, Outbox outbox, Bus bus, String policy, Circumstances circumstances) {
    return new DetectHandler(
        Boundary.of(circumstances.guardRoles(), List.of(), circumstances.canary()),
        new Ports(
            ledger,
            outbox,
            bus,
            circumstances.notes(),
            new PolicyText(_ -> policy, Optional.of("policy")),
            new Unkept(),
            _ -> {},
            circumstances.measures(),
            circumstances.clock(),
            circumstances.departure()));
  }

  /**
   * What the function knows of the guard, and where it leaves what others read.
   *
   * @param canary the ARN of the resource that the sweep tags
   * @param departure when a service that was deleted leaves the ledger
   */
  public record Circumstances(
      GuardRoles guardRoles,
      Optional<String> canary,
      Notes notes,
      Measures measures,
      InstantSource clock,
      Departure departure) {}

  private static final class Unkept implements Notes, LastPolicy {

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
