package expressguard.function.sweep.alive;

import expressguard.aws.Asked;
import expressguard.function.sweep.Budget;
import expressguard.function.sweep.Task;
import expressguard.function.sweep.mark.Mark;
import expressguard.function.sweep.mark.Watermarks;
import expressguard.lambda.log.Line;
import expressguard.lambda.measure.Measure;
import expressguard.lambda.measure.Measures;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.Logger;

/**
 * Sends a heartbeat through the whole chain, and sees whether the one before came back: API call,
 * trail, rule, queue, function, table. Whatever of these is broken, no heartbeat arrives.
 */
public final class HeartbeatTask implements Task {

  private static final Logger LOG = LogManager.getLogger(HeartbeatTask.class);

  private static final String GROUP = "heartbeat";
  private static final Duration LATE = Duration.ofMinutes(10);

  /** CloudTrail's times are whole seconds, and clocks differ. */
  private static final Duration SKEW = Duration.ofSeconds(30);

  private final Way way;
  private final Canary canary;
  private final Watermarks watermarks;
  private final Measures measures;
  private final InstantSource clock;

  public HeartbeatTask(
      Way way, Canary canary, Watermarks watermarks, Measures measures, InstantSource clock) {
    this.way = way;
    this.canary = canary;
    this.watermarks = watermarks;
    this.measures = measures;
    this.clock = clock;
  }

  @Override
  public String name() {
    return switch (way) {
      case HOME -> "heartbeat";
      case FORWARDED -> "heartbeat by way of us-east-1";
    };
  }

  @Override
  public Progress run(Budget budget) {
    Instant now = clock.instant();
    Mark out = watermarks.read(GROUP, way.out());
    Mark back = watermarks.read(GROUP, way.back());
    boolean late = out.time("sent").filter(sent -> isLate(sent, back, now)).isPresent();
    measures.add(Measure.HEARTBEAT_LATE, late ? 1 : 0);
    if (late) {
      tell(out, back);
    }
    // A heartbeat that is not due back yet is waited for, however often the sweep runs.
    boolean waits = out.time("sent").filter(sent -> isUnderWay(sent, back, now)).isPresent();
    return waits ? Progress.one() : beat(now, out);
  }

  private Progress beat(Instant now, Mark out) {
    return switch (canary.beat(now)) {
      case Asked.Answered<Instant>(var sent) -> {
        watermarks.write(GROUP, way.out(), out.next(Map.of("sent", sent.toString())));
        yield Progress.one();
      }
      case Asked.Refused<Instant>(var refusal) -> {
        LOG.error(Line.of("no heartbeat could be sent").with("why", refusal.message()));
        yield Progress.failure();
      }
    };
  }

  private static boolean isBack(Instant sent, Mark back) {
    return back.time("sent").filter(seen -> !seen.isBefore(sent.minus(SKEW))).isPresent();
  }

  private static boolean isUnderWay(Instant sent, Mark back, Instant now) {
    return !isBack(sent, back) && now.isBefore(sent.plus(LATE));
  }

  /** Late is what is not back, and what took too long. */
  private static boolean isLate(Instant sent, Mark back, Instant now) {
    Instant arrived = back.time("back").filter(_ -> isBack(sent, back)).orElse(now);
    return arrived.isAfter(sent.plus(LATE));
  }

  private void tell(Mark out, Mark back) {
    LOG.error(
        Line.of(
                "the %s did not come back within 10 minutes: events may not reach the guard; %s"
                    .formatted(name(), way.advice()))
            .with("sent", out.text("sent").orElse(""))
            .with("lastSeen", back.text("sent").orElse("never")));
  }
}
