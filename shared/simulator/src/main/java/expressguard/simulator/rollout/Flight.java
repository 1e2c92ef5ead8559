package expressguard.simulator.rollout;

import expressguard.simulator.fleet.ExpressService;
import expressguard.simulator.fleet.Rollout;
import java.util.List;

/**
 * A deployment on its way.
 *
 * @param to the target group that gets the new tasks
 * @param fresh the new pair that replaces the old one; empty where the pair stays
 */
record Flight(ExpressService service, Rollout rollout, String to, List<String> fresh) {

  String from() {
    return service.parts().active;
  }
}
