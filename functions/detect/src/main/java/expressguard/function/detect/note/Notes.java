package expressguard.function.detect.note;

import expressguard.inventory.ResourceId;
import java.time.Instant;

/** Takes notes that the sweep reads. Noting something twice is noting it once. */
public interface Notes {

  /**
   * ECS told of a deployment of a service.
   *
   * @param deployment ECS's id of it
   * @param news what happened, in ECS's word for it
   */
  void deployment(ResourceId service, String deployment, String news, Instant at);

  /**
   * The guard's own heartbeat came back.
   *
   * @param sent when the sweep made the call
   * @param back when it arrived here
   */
  void heartbeat(Instant sent, Instant back);

  /**
   * The heartbeat that goes by way of us-east-1 came back: events of the global services are
   * forwarded.
   *
   * @param sent when the sweep sent it
   * @param back when it arrived here
   */
  void forwardedHeartbeat(Instant sent, Instant back);
}
