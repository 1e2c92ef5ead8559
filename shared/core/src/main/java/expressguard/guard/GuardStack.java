package expressguard.guard;

import expressguard.inventory.ResourceId;
import expressguard.inventory.ResourceType;
import java.util.Arrays;

/**
 * The guard itself as a resource. It goes by names, as the policy that protects it does: {@code
 * express-guard-*}, which CloudFormation makes of the stack's name, and the path {@code
 * /express-guard/}. So a stack of another name is not seen, and nor is a role that is in the path
 * alone, because IAM's calls name a role without it.
 *
 * <p>Where a finding is about the guard and about no Express service, it belongs to {@code
 * arn:aws:cloudformation::<account>:stack/express-guard}. That is no ARN of AWS's: which Region the
 * stack is in, records of global services do not tell.
 */
public final class GuardStack {

  private static final String NAME = "express-guard";

  private GuardStack() {}

  /** What a finding about the guard in an account belongs to. */
  public static ResourceId of(String account) {
    return new ResourceId(ResourceType.STACK, account, "", NAME);
  }

  /** Whether a resource stands for the guard itself. */
  public static boolean is(ResourceId resource) {
    return resource.equals(of(resource.account()));
  }

  /** Whether a resource is one that the guard is made of, or that its lock rests on. */
  public static boolean owns(ResourceId resource) {
    return switch (resource.type()) {
      case ROLE, POLICY, TRAIL, EVENT_RULE, FUNCTION, QUEUE, TOPIC, TABLE ->
          Arrays.stream(resource.name().split("/", -1)).anyMatch(GuardStack::isOwn);
      default -> false;
    };
  }

  /** Whether a name is one that only the guard's resources have. */
  public static boolean isOwn(String name) {
    return name.equals(NAME) || name.startsWith(NAME + "-");
  }
}
