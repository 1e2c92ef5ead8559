package expressguard.simulator.gate;

import expressguard.simulator.model.Operation;
import java.util.Set;

/** The error codes of the APIs for what every API refuses. */
final class Faults {

  // Records of these services have apiVersion (public records of ELB, Route 53 and CloudWatch).
  private static final Set<String> VERSIONED =
      Set.of("elasticloadbalancing", "route53", "monitoring");

  private Faults() {}

  static boolean showsVersion(String service) {
    return VERSIONED.contains(service);
  }

  /** The code for a request that has not the operation's shape. */
  static String shape(Operation operation) {
    return switch (operation.api().service()) {
      case "ecs", "logs", "acm" -> "InvalidParameterException";
      case "elasticloadbalancing", "monitoring" -> "ValidationError";
      case "route53" -> "InvalidInput";
      case "ec2" -> "InvalidParameterValue";
      default -> "ValidationException";
    };
  }

  /** The code for a caller without the right. */
  static String denied(Operation operation) {
    return switch (operation.api().service()) {
      case "elasticloadbalancing", "monitoring", "route53" -> "AccessDenied";
      case "ec2" -> "UnauthorizedOperation";
      default -> "AccessDeniedException";
    };
  }

  /** CloudTrail's form of an API's code: public records show AccessDenied for ECS too. */
  static String recorded(String code) {
    return switch (code) {
      case "AccessDeniedException" -> "AccessDenied";
      case "UnauthorizedOperation" -> "Client.UnauthorizedOperation";
      default -> code;
    };
  }
}
