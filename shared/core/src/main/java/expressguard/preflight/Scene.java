package expressguard.preflight;

import expressguard.catalog.Catalog;
import expressguard.catalog.FieldWrite;
import expressguard.catalog.Touch;
import expressguard.catalog.WatchedCall;
import expressguard.classify.Classification;
import expressguard.classify.Reason;
import expressguard.classify.Vehicle;
import expressguard.event.ApiCall;
import expressguard.history.Adoption;
import expressguard.history.ExpressCalls;
import expressguard.history.History;
import expressguard.history.Seen;
import expressguard.history.Step;
import expressguard.inventory.Link;
import expressguard.inventory.Slot;
import expressguard.ownership.ParameterMap;
import expressguard.ownership.ParameterRow;
import expressguard.preflight.plan.Setter;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A service's history as it is, and as it would be: with the update, and with the deployment that
 * follows it.
 *
 * @param update the step that the update would be
 */
record Scene(History before, History after, History moved, Step update) {

  static Scene of(Catalog catalog, History before, ProposedUpdate proposed) {
    Instant last = before.steps().isEmpty() ? Instant.EPOCH : before.steps().getLast().call().at();
    Instant at = last.plus(History.DEPLOYMENT);
    ApiCall call = proposed.call(at);
    WatchedCall row = catalog.find(call).orElseThrow();
    Link self = before.service().link(before.service().id()).orElseThrow();
    List<FieldWrite> writes =
        row.touches(call).stream().map(Touch::writes).flatMap(List::stream).toList();
    Step update =
        new Step(
            call,
            new Classification.ExpressApi(row, Vehicle.CLI_OR_SDK, Reason.EXPRESS_WRITE_API),
            List.of(new Seen(self, writes)));
    History after = before.with(update);
    return new Scene(before, after, TrafficShift.of(catalog, after, proposed, update), update);
  }

  /** What the update carries. */
  List<FieldWrite> parameters() {
    return ExpressCalls.parameters(update);
  }

  /** The task definition that the update names. */
  Optional<Adoption> given() {
    return Adoption.of(after, update);
  }

  boolean carries(String parameter) {
    return ExpressCalls.carries(update, parameter);
  }

  /** Whether the update surely starts a deployment. */
  boolean deploys() {
    return ExpressCalls.deploys(update);
  }

  /** The parameters of the update that write a field. */
  List<String> writing(Slot slot, String field) {
    List<String> parameters = new ArrayList<>();
    for (ParameterRow row : ParameterMap.writing(slot, field)) {
      if (carries(row.parameter()) && !parameters.contains(row.parameter())) {
        parameters.add(row.parameter());
      }
    }
    return List.copyOf(parameters);
  }

  /** Whether a conflict's event is one that nobody has made yet. */
  static boolean isProposed(String eventId) {
    return eventId.startsWith(ProposedUpdate.EVENT);
  }

  /** Who made a call that the records show. */
  Optional<Setter> setter(String eventId) {
    return before
        .step(eventId)
        .map(step ->
            new Setter(
                step.call().caller().principal(), step.call().at(), eventId, step.vehicle()));
  }
}
