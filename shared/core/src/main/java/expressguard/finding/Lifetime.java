package expressguard.finding;

import expressguard.conflict.Conflict;
import expressguard.conflict.Status;
import expressguard.history.History;
import expressguard.history.Step;

/**
 * A service that Express Mode deleted takes its open conflicts with it, but for those that the
 * deletion itself is the cause of. Of a cause and a deletion in one second nobody knows which came
 * first, and it makes no difference: the service is gone.
 */
final class Lifetime {

  private Lifetime() {}

  static Conflict closed(History history, Conflict conflict) {
    return switch (conflict.status()) {
      case Status.Open() ->
          history.steps().stream()
              .filter(Lifetime::deletes)
              .filter(step -> !step.call().at().isBefore(conflict.cause().at()))
              .filter(step -> !conflict.cause().eventIds().contains(step.call().eventId()))
              .findFirst()
              .map(step -> conflict.with(ended(step)))
              .orElse(conflict);
      case Status.Closed _ -> conflict;
    };
  }

  private static boolean deletes(Step step) {
    return step.isExpressCall() && step.eventName().equals("DeleteExpressGatewayService");
  }

  private static Status ended(Step step) {
    return new Status.Closed(step.call().eventId(), step.call().at(), "the service was deleted");
  }
}
