package expressguard.ledger;

import expressguard.inventory.ResourceId;
import java.util.List;

/**
 * What is to be said of one version of a service's standing.
 *
 * @param id of the service and the version, so that saying it twice is saying it once
 * @param texts the messages, as the bus carries them
 */
public record Announcement(String id, ResourceId service, long version, List<String> texts) {
  public Announcement {
    texts = List.copyOf(texts);
  }
}
