package expressguard.detect.field;

import expressguard.classify.Vehicle;
import expressguard.conflict.FieldChange;
import expressguard.fate.Fate;
import expressguard.history.ExpressCalls;
import expressguard.history.History;
import expressguard.history.Step;
import java.util.List;
import java.util.Optional;

/**
 * Who sends the parameters that a change can be lost to. What a caller's updates carried before is
 * the best guess at what the next one carries.
 */
final class Senders {

  private Senders() {}

  /** A sentence on the updates in the records; empty when there is none, or nothing to lose. */
  static Optional<String> of(History history, List<FieldChange> changes) {
    List<String> parameters =
        changes.stream()
            .map(FieldChange::fate)
            .filter(Fate.OverwriteIf.class::isInstance)
            .flatMap(fate -> ((Fate.OverwriteIf) fate).parameters().stream())
            .distinct()
            .toList();
    List<Step> updates =
        history.expressCalls().stream()
            .filter(step -> step.eventName().equals("UpdateExpressGatewayService"))
            .toList();
    if (parameters.isEmpty() || updates.isEmpty()) {
      return Optional.empty();
    }
    return updates.reversed().stream()
        .filter(step -> carries(step, parameters))
        .findFirst()
        .map(step -> sentBy(step, parameters))
        .or(() -> Optional.of(nobody(updates.size())));
  }

  private static boolean carries(Step step, List<String> parameters) {
    return parameters.stream().anyMatch(parameter -> ExpressCalls.carries(step, parameter));
  }

  private static String sentBy(Step step, List<String> parameters) {
    List<String> sent =
        parameters.stream().filter(parameter -> ExpressCalls.carries(step, parameter)).toList();
    return "The last Express update with `"
        + String.join("`, `", sent)
        + "` was sent by `"
        + step.call().caller().principal().display()
        + "`"
        + step.vehicle().map(Vehicle::words).map(words -> " (" + words + ")").orElse("")
        + " at "
        + step.call().at();
  }

  private static String nobody(int updates) {
    return updates == 1
        ? "The one Express update in the records did not carry it"
        : "None of the " + updates + " Express updates in the records carried it";
  }
}
