package expressguard.detect;

import expressguard.conflict.Detector;
import expressguard.detect.call.DeniedCalls;
import expressguard.detect.call.InfrastructureRoleUse;
import expressguard.detect.call.LostEvents;
import expressguard.detect.call.UnknownParameters;
import expressguard.detect.call.UnsureCalls;
import expressguard.detect.field.DirectChanges;
import expressguard.detect.field.OmittedMembers;
import expressguard.detect.lock.LockBreaches;
import expressguard.detect.lock.LockTampering;
import expressguard.detect.lock.ShadowReplacements;
import expressguard.detect.resource.Deletions;
import expressguard.detect.resource.InterruptedDeployments;
import expressguard.detect.resource.ManagedTags;
import expressguard.detect.resource.Roles;
import expressguard.detect.task.MainContainer;
import expressguard.detect.task.OwnTaskDefinition;
import expressguard.detect.task.Reservations;
import expressguard.detect.traffic.CustomDomains;
import expressguard.detect.traffic.HostHeaders;
import expressguard.detect.traffic.LoadBalancerQuotas;
import expressguard.detect.traffic.PinnedTargetGroups;
import expressguard.detect.traffic.TargetGroupPairs;
import java.util.List;

/** Every rule there is. A new rule is one class and one line here. */
public final class Detectors {

  private Detectors() {}

  public static List<Detector> all() {
    return List.of(
        new DirectChanges(),
        new OmittedMembers(),
        new PinnedTargetGroups(),
        new TargetGroupPairs(),
        new HostHeaders(),
        new CustomDomains(),
        new LoadBalancerQuotas(),
        new MainContainer(),
        new Reservations(),
        new OwnTaskDefinition(),
        new ManagedTags(),
        new Deletions(),
        new Roles(),
        new InterruptedDeployments(),
        new DeniedCalls(),
        new InfrastructureRoleUse(),
        new UnknownParameters(),
        new UnsureCalls(),
        new LockTampering(),
        new LockBreaches(),
        new ShadowReplacements(),
        new LostEvents());
  }
}
