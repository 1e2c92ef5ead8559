package expressguard.bench;

import expressguard.authorization.Access;
import expressguard.authorization.AccessRequest;
import expressguard.authorization.Authorizer;
import expressguard.authorization.NamedPolicy;
import expressguard.authorization.PolicySet;
import expressguard.authorization.RequestPrincipal;
import expressguard.authorization.context.RequestContext;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/**
 * A request and policies to an access, by the evaluator of IAM policies: an Express update of a
 * locked service, under the lock's policy as a service control policy and a growing number of
 * policies of the identity's own.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class AuthorizeBenchmark {

  private static final String DEVELOPER = "arn:aws:iam::111122223333:role/developer";
  private static final String SERVICE = "arn:aws:ecs:eu-west-1:111122223333:service/default/web";

  @Param({"1", "10", "100"})
  private int policies;

  private PolicySet bearing = PolicySet.of();
  private final AccessRequest locked =
      request(RequestContext.complete().with("aws:ResourceTag/express-guard:lock", "v1"));
  private final AccessRequest free = request(RequestContext.complete());

  @Setup
  public void attach() {
    NamedPolicy all = Material.policy("all", Material.ALLOW_ALL);
    NamedPolicy lock = Material.policy("lock", Material.LOCK);
    bearing =
        new PolicySet(
            Material.policies(policies), List.of(all), List.of(List.of(all), List.of(all, lock)));
  }

  @Benchmark
  public Access denied() {
    return Authorizer.decide(locked, bearing);
  }

  @Benchmark
  public Access allowed() {
    return Authorizer.decide(free, bearing);
  }

  private static AccessRequest request(RequestContext context) {
    return new AccessRequest(
        RequestPrincipal.of(DEVELOPER), "ecs:UpdateExpressGatewayService", SERVICE, context);
  }
}
