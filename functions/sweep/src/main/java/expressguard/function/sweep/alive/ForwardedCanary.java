package expressguard.function.sweep.alive;

import expressguard.aws.Asked;
import expressguard.aws.Refusal;
import expressguard.aws.Refusals;
import java.time.Instant;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.eventbridge.EventBridgeClient;
import software.amazon.awssdk.services.eventbridge.model.PutEventsRequestEntry;
import software.amazon.awssdk.services.eventbridge.model.PutEventsResultEntry;

/**
 * The default bus of us-east-1, from where events are forwarded. The event is the guard's own and
 * no call of an API: there is nothing there that the guard could write without rights in IAM, DNS
 * or the organization. So it shows that the forwarder works; that a trail records there is what
 * {@link TrailTask} looks at.
 */
public final class ForwardedCanary implements Canary {

  static final String SOURCE = "express-guard";
  static final String DETAIL_TYPE = "Express Guard Heartbeat";

  private final EventBridgeClient events;
  private final String bus;

  /**
   * A canary on a bus.
   *
   * @param bus its ARN
   */
  public ForwardedCanary(EventBridgeClient events, String bus) {
    this.events = events;
    this.bus = bus;
  }

  @Override
  public Asked<Instant> beat(Instant now) {
    PutEventsRequestEntry beat =
        PutEventsRequestEntry.builder()
            .eventBusName(bus)
            .source(SOURCE)
            .detailType(DETAIL_TYPE)
            .detail("{\"sent\":\"" + now + "\"}")
            .build();
    try {
      PutEventsResultEntry answer = events.putEvents(put -> put.entries(beat)).entries().getFirst();
      return answer.errorCode() == null
          ? new Asked.Answered<>(now)
          : new Asked.Refused<>(
              new Refusal(
                  Refusal.Kind.OTHER,
                  "events:PutEvents: " + answer.errorCode() + ": " + answer.errorMessage()));
    } catch (SdkException e) {
      return new Asked.Refused<>(Refusals.of(e, "events:PutEvents"));
    }
  }
}
