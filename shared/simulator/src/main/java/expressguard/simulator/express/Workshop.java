package expressguard.simulator.express;

import expressguard.simulator.account.Ids;
import expressguard.simulator.account.Settings;
import expressguard.simulator.fact.Assumptions;
import expressguard.simulator.fleet.Fleet;
import expressguard.simulator.gate.Gate;
import expressguard.simulator.gate.ManagedTag;
import expressguard.simulator.gate.Timeline;
import expressguard.simulator.provision.Hand;
import expressguard.simulator.rollout.Revisions;
import expressguard.simulator.rollout.Rollouts;
import expressguard.simulator.trail.Callers;

/** What the Express APIs work with. */
public record Workshop(
    Settings settings,
    Assumptions assumptions,
    Ids ids,
    Timeline timeline,
    Gate gate,
    ManagedTag tag,
    Callers callers,
    Fleet fleet,
    Hand hand,
    Revisions revisions,
    Rollouts rollouts) {}
