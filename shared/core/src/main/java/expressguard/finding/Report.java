package expressguard.finding;

import expressguard.inventory.ExpressService;
import expressguard.inventory.Inventory;
import expressguard.inventory.ResourceId;
import expressguard.policy.match.ServiceTags;
import java.util.List;

/**
 * The answer of an evaluation.
 *
 * @param inventory what is known of Express services, as given and as learnt from the calls
 * @param findings by time, then by service, the gravest first
 * @param doubts what is odd about the input itself, such as one event id with two contents
 */
public record Report(Inventory inventory, List<Finding> findings, List<String> doubts) {
  public Report {
    findings = List.copyOf(findings);
    doubts = List.copyOf(doubts);
  }

  /** The tags of a service; unread where nobody described it with tags. */
  public ServiceTags tags(ResourceId service) {
    return tags(inventory, service);
  }

  static ServiceTags tags(Inventory inventory, ResourceId service) {
    return inventory
        .service(service)
        .map(ExpressService::tags)
        .filter(tags -> !tags.isEmpty())
        .map(ServiceTags::of)
        .orElseGet(ServiceTags.Unread::new);
  }
}
