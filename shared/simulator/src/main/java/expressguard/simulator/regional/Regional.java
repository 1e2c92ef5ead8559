package expressguard.simulator.regional;

import expressguard.simulator.account.Handler;
import expressguard.simulator.account.Ids;
import expressguard.simulator.account.Settings;
import java.time.InstantSource;
import java.util.Map;

/** The operations of the services around ECS and its load balancers, by service. */
public final class Regional {

  private Regional() {}

  public static Map<String, Map<String, Handler>> operations(
      Settings settings, Ids ids, InstantSource clock) {
    return Map.of(
        "ec2", new SecurityGroups(settings, ids).operations(),
        "route53", new HostedZones(ids, clock).operations(),
        "application-autoscaling", new Scaling(settings, ids, clock).operations(),
        "logs", new LogGroups(settings).operations(),
        "monitoring", new Alarms(settings).operations(),
        "acm", new Certificates(settings, ids).operations());
  }
}
