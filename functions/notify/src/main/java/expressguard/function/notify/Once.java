package expressguard.function.notify;

import expressguard.function.notify.delivery.Deliveries;
import expressguard.function.notify.delivery.Delivery;
import expressguard.lambda.log.Line;
import expressguard.lambda.measure.Measure;
import expressguard.lambda.measure.Measures;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.Logger;

/** Makes deliveries once: claimed before, marked after. */
record Once(Deliveries deliveries, Measures measures, InstantSource clock) {

  private static final Logger LOG = LogManager.getLogger(Once.class);

  private static final String BUSY = "somebody else is delivering it";

  /**
   * Makes a delivery, unless it was made or something newer was told in its thread.
   *
   * @param making answers why it was not made; empty when it was
   * @return why it is not done; empty when it is
   */
  Optional<String> make(Delivery delivery, Supplier<Optional<String>> making) {
    return switch (deliveries.claim(delivery, clock.instant())) {
      case SENT -> {
        measures.add(Measure.DUPLICATES, 1);
        yield Optional.empty();
      }
      case OUTDATED -> {
        LOG.info(
            Line.of("outdated, something newer was told")
                .with("channel", delivery.channel())
                .with("notice", delivery.message()));
        yield Optional.empty();
      }
      case BUSY -> Optional.of(BUSY);
      case MINE -> {
        Optional<String> failure = making.get();
        if (failure.isEmpty()) {
          deliveries.sent(delivery, clock.instant());
        } else {
          deliveries.release(delivery);
        }
        yield failure;
      }
    };
  }
}
