package expressguard.function.detect.arrival;

import expressguard.event.ApiCall;
import expressguard.event.Loss;
import expressguard.inventory.Inventory;
import expressguard.inventory.ResourceId;
import java.time.Instant;
import java.util.List;

/** What a message of the intake queue turned out to be. */
public sealed interface Arrival {

  /**
   * A recorded call that is watched.
   *
   * @param isLive whether EventBridge delivered it; else the sweep found it in CloudTrail's history
   */
  record Call(ApiCall call, boolean isLive) implements Arrival {}

  /**
   * News of a deployment, which ECS itself sends.
   *
   * @param deployment ECS's id of it
   * @param news the event's name, such as {@code SERVICE_DEPLOYMENT_COMPLETED}
   */
  record Deployment(ResourceId service, String deployment, String news, Instant at)
      implements Arrival {}

  /** Services as AWS describes them now. */
  record Described(Inventory inventory) implements Arrival {}

  /** Services that are to be settled anew. */
  record Settle(List<ResourceId> services) implements Arrival {
    public Settle {
      services = List.copyOf(services);
    }
  }

  /** Services that are to be settled anew, and that AWS does not list any more. */
  record Unlisted(List<ResourceId> services) implements Arrival {
    public Unlisted {
      services = List.copyOf(services);
    }
  }

  /** A deployment that no call explains. */
  record Lost(Loss loss) implements Arrival {}

  /**
   * The heartbeat that the sweep sends by way of us-east-1.
   *
   * @param sent when it was sent, as it says itself
   */
  record Heartbeat(Instant sent) implements Arrival {}

  /** Nothing that the guard looks at. */
  record Unwatched() implements Arrival {}

  /**
   * Something that can never be read.
   *
   * @param why a sentence without anything that the message says
   */
  record Unreadable(String why) implements Arrival {}
}
