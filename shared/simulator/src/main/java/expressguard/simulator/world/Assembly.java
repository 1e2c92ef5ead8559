package expressguard.simulator.world;

import com.fasterxml.jackson.databind.JsonNode;
import expressguard.simulator.account.Account;
import expressguard.simulator.account.Ids;
import expressguard.simulator.account.Settings;
import expressguard.simulator.express.Express;
import expressguard.simulator.express.Workshop;
import expressguard.simulator.fact.Assumptions;
import expressguard.simulator.fleet.Fleet;
import expressguard.simulator.gate.Gate;
import expressguard.simulator.gate.ManagedTag;
import expressguard.simulator.gate.Rights;
import expressguard.simulator.gate.Timeline;
import expressguard.simulator.model.ApiModels;
import expressguard.simulator.provision.Hand;
import expressguard.simulator.rollout.Pace;
import expressguard.simulator.rollout.Revisions;
import expressguard.simulator.rollout.Rollouts;
import expressguard.simulator.trail.Callers;
import expressguard.simulator.trail.RecordShape;
import expressguard.simulator.trail.Trail;
import expressguard.simulator.view.EcsView;
import java.util.function.Consumer;

/** The parts of a world, put together. */
record Assembly(
    Timeline timeline,
    Callers callers,
    Trail trail,
    Rights rights,
    Gate gate,
    Fleet fleet,
    Express express,
    EcsView view) {

  static Assembly of(
      Account account,
      Settings settings,
      Assumptions assumptions,
      Ids ids,
      Timeline timeline,
      Consumer<JsonNode> reader) {
    // Records have identifiers of their own, so that one more of them changes no resource's name.
    Ids recordIds = new Ids(~settings.seed());
    RecordShape shape = new RecordShape(settings.account(), settings.region(), recordIds::uuid);
    Trail trail = new Trail(shape, assumptions, reader);
    Callers callers = new Callers(settings.account());
    Fleet fleet = new Fleet();
    ManagedTag tag = new ManagedTag(account, settings);
    Rights rights = new Rights(settings, assumptions, tag);
    Gate gate = new Gate(ApiModels.standard(), rights, account, trail, timeline);
    Hand hand = new Hand(gate, callers);
    Revisions revisions = new Revisions(settings, ids, hand);
    Rollouts rollouts = new Rollouts(revisions, ids, timeline, Pace.standard(), hand);
    Workshop workshop =
        new Workshop(
            settings,
            assumptions,
            ids,
            timeline,
            gate,
            tag,
            callers,
            fleet,
            hand,
            revisions,
            rollouts);
    EcsView view = new EcsView(fleet, settings);
    return new Assembly(timeline, callers, trail, rights, gate, fleet, new Express(workshop), view);
  }
}
