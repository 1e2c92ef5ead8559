package expressguard.ledger;

import expressguard.inventory.ResourceId;
import expressguard.policy.Response;
import java.util.Optional;

/**
 * Where services stand, for those who carry responses out. They are told that a service moved on,
 * and read here where it stands by now: a message can be old, the standing is not.
 */
public interface Standings {

  /** What is known of a service; empty when nothing is. */
  Optional<Known> service(ResourceId id);

  /** The version that a response was last carried out for; 0 for none. */
  long applied(ResourceId service, Response response);

  /**
   * Notes that a response was carried out for a version.
   *
   * @return false when the service has moved on from that version, so that it must be done again
   */
  boolean apply(ResourceId service, Response response, long version);
}
