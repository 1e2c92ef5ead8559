package expressguard.function.sweep.history;

import expressguard.aws.Asked;
import expressguard.aws.Refusal;
import expressguard.classify.Fact;
import expressguard.detect.lock.LockFields;
import expressguard.function.sweep.Budget;
import expressguard.function.sweep.Count;
import expressguard.function.sweep.message.Messages;
import expressguard.function.sweep.message.Outlet;
import expressguard.guard.GuardRoles;
import expressguard.lambda.log.Line;
import expressguard.lambda.measure.Measure;
import expressguard.lambda.measure.Measures;
import expressguard.ledger.Ledger;
import java.time.Instant;
import java.util.List;
import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.Logger;

/**
 * Asks the event history for one event name after the other, and hands in what the guard has not
 * got. Of what was delivered meanwhile a second delivery changes nothing.
 */
public final class LookUp {

  private static final Logger LOG = LogManager.getLogger(LookUp.class);

  private final CallHistory history;
  private final Ledger ledger;
  private final GuardRoles roles;
  private final Outlet intake;
  private final Measures measures;

  /**
   * A look-up.
   *
   * @param roles the guard's own, whose calls it does not file; but locks are evidence
   */
  public LookUp(
      CallHistory history, Ledger ledger, GuardRoles roles, Outlet intake, Measures measures) {
    this.history = history;
    this.ledger = ledger;
    this.roles = roles;
    this.intake = intake;
    this.measures = measures;
  }

  /**
   * Asks for names until the budget is used up. It stops at the first name that fails: the next
   * sweep goes on there.
   *
   * @param reach with a look-up under way
   * @param from when it begins
   * @param names in their order
   * @return how far it came
   */
  Reach go(Reach reach, Instant from, List<String> names, Budget budget, Count count) {
    Reach reached = reach;
    for (String name : names) {
      if (!budget.isLeft()) {
        return reached;
      }
      if (!asked(name, from, reach.until().orElseThrow())) {
        count.failed();
        return reached;
      }
      count.done();
      reached = reached.beyond(name);
    }
    return reached;
  }

  /** Whether everything of a name was read, and taken by the queue. */
  private boolean asked(String name, Instant from, Instant until) {
    return switch (history.calls(name, from, until)) {
      case Asked.Answered<List<Found>>(var found) -> handIn(found) == 0;
      case Asked.Refused<List<Found>>(Refusal refusal) -> {
        LOG.error(
            Line.of("the event history could not be read")
                .with("name", name)
                .with("why", refusal.message()));
        yield false;
      }
    };
  }

  private int handIn(List<Found> found) {
    List<String> missing =
        found.stream()
            .filter(one -> isMissing(one.fact()))
            .map(one -> Messages.backfill(one.record()))
            .toList();
    measures.add(Measure.BACKFILLED, missing.size());
    return intake.send(missing);
  }

  private boolean isMissing(Fact fact) {
    boolean isKept = !roles.isOwn(fact.call()) || isOfLock(fact);
    return isKept && !ledger.isFiled(fact.call().eventId());
  }

  private static boolean isOfLock(Fact fact) {
    return fact.touches().stream()
        .flatMap(touch -> touch.writes().stream())
        .anyMatch(write -> LockFields.isGuarded(write.field()));
  }
}
