package expressguard.function.detect;

import expressguard.catalog.Catalog;
import expressguard.classify.Fact;
import expressguard.event.ApiCall;
import expressguard.event.Loss;
import expressguard.function.detect.arrival.Arrival;
import expressguard.function.detect.arrival.ArrivalReader;
import expressguard.lambda.Message;
import expressguard.lambda.Outcome;
import expressguard.lambda.Work;
import expressguard.lambda.measure.Measure;
import expressguard.ledger.LedgerException;
import expressguard.ledger.settle.UnsettledException;
import java.time.Instant;

/** What detect does with each kind of message, and after each batch. */
final class DetectWork implements Work {

  private final Catalog catalog = Catalog.standard();
  private final ArrivalReader reader = new ArrivalReader(catalog);
  private final Boundary boundary;
  private final Ports ports;
  private final Settler settler;
  private final Drain drain;

  DetectWork(Boundary boundary, Ports ports) {
    this.boundary = boundary;
    this.ports = ports;
    this.settler = new Settler(catalog, boundary.guardRoles(), ports);
    this.drain = new Drain(ports.outbox(), ports.bus(), ports.measures());
  }

  @Override
  public Outcome on(Message message) {
    try {
      return on(message, reader.read(message.body()));
    } catch (UnsettledException | LedgerException e) {
      return new Outcome.Retry(String.valueOf(e.getMessage()));
    }
  }

  private Outcome on(Message message, Arrival arrival) {
    return switch (arrival) {
      case Arrival.Call(var call, var isLive) -> call(message, call, isLive);
      case Arrival.Deployment deployment -> deployment(deployment);
      case Arrival.Described(var inventory) -> {
        settler.described(inventory);
        yield new Outcome.Done();
      }
      case Arrival.Settle(var services) -> {
        settler.services(services);
        yield new Outcome.Done();
      }
      case Arrival.Unlisted(var services) -> {
        settler.unlisted(services);
        yield new Outcome.Done();
      }
      case Arrival.Lost(var loss) -> lost(loss);
      case Arrival.Heartbeat(var sent) -> heartbeat(sent);
      case Arrival.Unwatched() -> new Outcome.Skipped();
      case Arrival.Unreadable(var why) -> new Outcome.Poison(why);
    };
  }

  private Outcome call(Message message, ApiCall call, boolean isLive) {
    if (boundary.isOwn(call)) {
      return own(call, isLive);
    }
    if (!boundary.isListed(call)) {
      ports.measures().add(Measure.UNLISTED, 1);
      return new Outcome.Skipped();
    }
    Instant ingested = message.sent().orElseGet(ports.clock()::instant);
    if (isLive && !boundary.isTimely(call.at(), ingested)) {
      return new Outcome.Poison(
          "its `eventTime` is more than 25 hours before its arrival or 5 minutes behind it; the"
              + " record of a real call comes again from CloudTrail's event history");
    }
    return filed(call, isLive);
  }

  private Outcome filed(ApiCall call, boolean isLive) {
    return Fact.of(catalog, call)
        .<Outcome>map(fact -> {
          settler.fact(fact, isLive);
          return new Outcome.Done();
        })
        .orElseGet(Outcome.Skipped::new);
  }

  /**
   * The guard's own calls are counted and end here, or it would answer itself for ever. A heartbeat
   * that was found in the event history shows nothing of the way that events come.
   */
  private Outcome own(ApiCall call, boolean isLive) {
    ports.measures().add(Measure.OWN, 1);
    if (boundary.isHeartbeat(call)) {
      if (isLive) {
        ports.notes().heartbeat(call.at(), ports.clock().instant());
      }
      return new Outcome.Done();
    }
    return boundary.isLock(call) ? filed(call, false) : new Outcome.Skipped();
  }

  private Outcome deployment(Arrival.Deployment deployment) {
    if (ports.ledger().service(deployment.service()).isEmpty()) {
      return new Outcome.Skipped();
    }
    ports
        .notes()
        .deployment(
            deployment.service(), deployment.deployment(), deployment.news(), deployment.at());
    return new Outcome.Done();
  }

  /**
   * Whoever may put events on the bus could else send one of the far future, and no other counts.
   */
  private Outcome heartbeat(Instant sent) {
    Instant now = ports.clock().instant();
    if (!boundary.isTimely(sent, now)) {
      return new Outcome.Poison("it is a heartbeat of another time");
    }
    ports.notes().forwardedHeartbeat(sent, now);
    return new Outcome.Done();
  }

  private Outcome lost(Loss loss) {
    settler.fact(Fact.of(catalog, loss.call()).orElseThrow(), false);
    return new Outcome.Done();
  }

  @Override
  public void afterBatch() {
    drain.run();
  }
}
