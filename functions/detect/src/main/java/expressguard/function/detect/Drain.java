package expressguard.function.detect;

import expressguard.bus.Bus;
import expressguard.lambda.log.Fault;
import expressguard.lambda.log.Line;
import expressguard.lambda.measure.Measure;
import expressguard.lambda.measure.Measures;
import expressguard.ledger.Announcement;
import expressguard.ledger.Outbox;
import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.Logger;

/**
 * Puts what is written to be announced on the bus, what others left behind included. What the bus
 * does not take stays where it is and is tried after the next batch, or by the sweep's prompting;
 * an announcement that was made and not noted so is made again, with the same ids.
 */
final class Drain {

  private static final Logger LOG = LogManager.getLogger(Drain.class);

  /** So many announcements are made after a batch: a backlog must not eat up its time. */
  private static final int MOST = 100;

  private final Outbox outbox;
  private final Bus bus;
  private final Measures measures;

  Drain(Outbox outbox, Bus bus, Measures measures) {
    this.outbox = outbox;
    this.bus = bus;
    this.measures = measures;
  }

  void run() {
    for (Announcement announcement : outbox.unsent(MOST)) {
      if (isTaken(announcement)) {
        outbox.sent(announcement);
      } else {
        measures.add(Measure.DELIVERY_FAILURES, 1);
        LOG.warn(
            Line.of("announcement stays in the outbox")
                .with("service", announcement.service().toString())
                .with("version", announcement.version()));
      }
    }
  }

  private boolean isTaken(Announcement announcement) {
    try {
      return bus.put(announcement.texts());
    } catch (RuntimeException e) {
      LOG.warn(Line.of("the bus failed").with("why", Fault.text(e)));
      return false;
    }
  }
}
