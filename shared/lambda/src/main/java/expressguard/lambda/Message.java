package expressguard.lambda;

import java.time.Instant;
import java.util.Optional;

/**
 * One message of a queue.
 *
 * @param id the queue's id of it
 * @param body as it was sent
 * @param receives how often it was delivered, this time included; 1 where the queue does not say
 * @param sent when the queue took it; empty where the queue does not say
 */
public record Message(String id, String body, int receives, Optional<Instant> sent) {

  /** One of which the queue does not say when it was sent. */
  public Message(String id, String body, int receives) {
    this(id, body, receives, Optional.empty());
  }
}
