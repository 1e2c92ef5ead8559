package expressguard.aws.access;

import expressguard.aws.Refusals;
import expressguard.classify.PolicyType;
import expressguard.lock.LockTag;
import java.util.Optional;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.ecs.EcsClient;
import software.amazon.awssdk.services.ecs.model.EcsException;

/**
 * A harmless attempt: takes a tag off a service that nothing uses and that the statement of the
 * lock protects like its own. It shows whether the statement binds this caller now, and nobody
 * else.
 */
public final class LockProbe {

  private final EcsClient ecs;

  public LockProbe(EcsClient ecs) {
    this.ecs = ecs;
  }

  /** What came of an attempt. */
  public sealed interface Probed {

    /**
     * An explicit deny.
     *
     * @param by the kind of policy, where AWS names it
     */
    record Denied(Optional<PolicyType> by) implements Probed {}

    /** AWS took it; nothing was there to be harmed. */
    record Passed() implements Probed {}

    /**
     * It proves nothing: the caller lacks the right without any deny, or AWS was not reached.
     *
     * @param why with the way out
     */
    record Unproven(String why) implements Probed {}
  }

  public Probed probe(String serviceArn) {
    try {
      ecs.untagResource(request -> request.resourceArn(serviceArn).tagKeys(LockTag.PROBE));
      return new Probed.Passed();
    } catch (EcsException e) {
      String message = String.valueOf(e.getMessage());
      return message.contains("explicit deny")
          ? new Probed.Denied(PolicyType.explicitDeny(message))
          : new Probed.Unproven(Refusals.of(e, "ecs:UntagResource").message());
    } catch (SdkException e) {
      return new Probed.Unproven(Refusals.of(e, "ecs:UntagResource").message());
    }
  }
}
