package expressguard.lambda;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import expressguard.lambda.log.Fault;
import expressguard.lambda.log.Line;
import expressguard.lambda.measure.Measure;
import expressguard.lambda.measure.Measures;
import expressguard.lambda.quarantine.Quarantine;
import expressguard.lambda.quarantine.Rejected;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.Logger;

/**
 * A function that is fed by a queue. Each message of a batch is dealt with by itself: one that
 * fails is delivered again, one that can never be read is told in the quarantine, and neither keeps
 * the others from being done.
 *
 * <p>Its subclasses are the handlers that the template names: a constructor without arguments that
 * builds the clients once, and one that takes ports.
 */
public abstract class QueueFunction implements RequestStreamHandler {

  private static final Logger LOG = LogManager.getLogger(QueueFunction.class);

  /** With less time left no message is begun: being cut off would fail the whole batch. */
  private static final int LEAST_MILLISECONDS = 3_000;

  private final Work work;
  private final Quarantine quarantine;
  private final Measures measures;

  protected QueueFunction(Work work, Quarantine quarantine, Measures measures) {
    this.work = work;
    this.quarantine = quarantine;
    this.measures = measures;
  }

  /**
   * @throws IOException when the event is not that of a queue; the queue then delivers all of it
   *     again
   */
  @Override
  public final void handleRequest(InputStream in, OutputStream out, Context context)
      throws IOException {
    try (Invocation invocation = Invocation.of(context, measures)) {
      List<Message> messages = SqsEvent.read(in);
      Tally tally = new Tally(messages.size());
      for (Message message : messages) {
        Outcome outcome =
            invocation.remaining() < LEAST_MILLISECONDS
                ? new Outcome.Retry("too little time was left to begin it")
                : outcome(message);
        settle(message, outcome, tally);
      }
      afterBatch();
      tell(tally.counters());
      SqsEvent.answer(out, tally.failures());
    }
  }

  private Outcome outcome(Message message) {
    try {
      return work.on(message);
    } catch (RuntimeException | StackOverflowError e) {
      return new Outcome.Retry(Fault.text(e));
    }
  }

  private void settle(Message message, Outcome outcome, Tally tally) {
    switch (outcome) {
      case Outcome.Done() -> tally.handled();
      case Outcome.Skipped() -> tally.skipped();
      case Outcome.Retry(var why) -> again(message, why, tally);
      case Outcome.Poison(var why) -> reject(message, why, tally);
    }
  }

  private void again(Message message, String why, Tally tally) {
    LOG.warn(
        Line.of("message failed, comes again")
            .with("message", message.id())
            .with("receives", message.receives())
            .with("why", why));
    tally.again(message);
  }

  private void reject(Message message, String why, Tally tally) {
    Rejected rejected = Rejected.of(message.id(), message.body(), message.receives(), why);
    try {
      quarantine.keep(rejected);
    } catch (RuntimeException e) {
      again(message, "the quarantine did not take it: " + Fault.text(e), tally);
      return;
    }
    LOG.error(
        Line.of("message rejected, see the quarantine queue")
            .with("message", rejected.messageId())
            .with("why", rejected.why())
            .with("bytes", rejected.bytes())
            .with("sha256", rejected.sha256()));
    tally.unreadable();
  }

  private void afterBatch() {
    try {
      work.afterBatch();
    } catch (RuntimeException e) {
      LOG.error(Line.of("what is due after a batch failed").with("why", Fault.text(e)));
    }
  }

  private void tell(Tally.Counters counters) {
    LOG.info(
        Line.of("batch")
            .with("in", counters.in())
            .with("handled", counters.handled())
            .with("skipped", counters.skipped())
            .with("unreadable", counters.unreadable())
            .with("again", counters.again()));
    measures.add(Measure.MESSAGES, counters.in());
    measures.add(Measure.QUARANTINED, counters.unreadable());
    measures.add(Measure.RETRIED, counters.again());
  }
}
