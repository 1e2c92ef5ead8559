package expressguard.function.detect;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import expressguard.bench.traffic.Unmeasured;
import expressguard.bus.Bus;
import expressguard.function.detect.note.Notes;
import expressguard.function.detect.policy.LastPolicy;
import expressguard.function.detect.policy.PolicyText;
import expressguard.guard.GuardRoles;
import expressguard.inventory.ResourceId;
import expressguard.ledger.Ledger;
import expressguard.ledger.Outbox;
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
    Unkept nowhere = new Unkept();
    return new DetectHandler(
        Boundary.of(GuardRoles.none(), List.of(), Optional.empty()),
        new Ports(
            ledger,
            outbox,
            bus,
            nowhere,
            new PolicyText(_ -> policy, Optional.of("policy")),
            nowhere,
            _ -> {},
            new Unmeasured(),
            InstantSource.system()));
  }

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
