package expressguard.catalog;

import expressguard.event.ApiCall;
import expressguard.event.Data;
import java.util.Optional;
import java.util.Set;

/** Which of two APIs a call is of, where both have its event source and name. */
final class SharedNames {

  private static final String ELBV2_VERSION = "2015-12-01";

  /** The calls that Classic Load Balancing has too, reads included. */
  private static final Set<String> CLASSIC =
      Set.of(
          "AddTags",
          "CreateLoadBalancer",
          "DeleteLoadBalancer",
          "DescribeAccountLimits",
          "DescribeLoadBalancerAttributes",
          "DescribeLoadBalancers",
          "DescribeTags",
          "ModifyLoadBalancerAttributes",
          "RemoveTags");

  /** The watched calls of Application Auto Scaling that EC2 Auto Scaling has too. */
  private static final Set<String> EC2_SCALING =
      Set.of("DeleteScheduledAction", "PutScalingPolicy");

  private SharedNames() {}

  /**
   * Whether a call is of Elastic Load Balancing v2. The API version says so where it is recorded;
   * else only v2 names resources by ARN, and only it has the other names.
   */
  static boolean isElbV2(ApiCall call) {
    return call.apiVersion().isEmpty()
        ? namesByArn(call.request()) || !CLASSIC.contains(call.key().eventName())
        : call.apiVersion().equals(ELBV2_VERSION);
  }

  private static boolean namesByArn(Data request) {
    return request instanceof Data.Members(var members)
        && members.keySet().stream()
            .anyMatch(name -> name.endsWith("Arn") || name.endsWith("Arns"));
  }

  /**
   * Whether a call is of Application Auto Scaling. CloudTrail names the service beside the call;
   * else only its calls have a namespace, and only it has the other names.
   */
  static boolean isApplicationAutoScaling(ApiCall call) {
    Optional<String> service = call.additional().textAt("service");
    boolean shared = EC2_SCALING.contains(call.key().eventName());
    return service
        .map("application-autoscaling"::equals)
        .orElse(!shared || call.request().textAt("serviceNamespace").isPresent());
  }
}
