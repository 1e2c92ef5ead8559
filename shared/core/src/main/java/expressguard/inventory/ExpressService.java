package expressguard.inventory;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * One Express service and what is known to belong to it.
 *
 * @param infrastructureRole the ARN of the role that Express Mode works with; empty while unknown
 * @param hosts the hosts of its application URLs; empty while unknown
 * @param tags the service's own tags, as last described
 */
public record ExpressService(
    ResourceId id,
    String infrastructureRole,
    SortedSet<String> hosts,
    SortedMap<String, String> tags,
    SortedMap<ResourceId, Link> links) {

  public ExpressService {
    hosts = Collections.unmodifiableSortedSet(new TreeSet<>(hosts));
    tags = Collections.unmodifiableSortedMap(new TreeMap<>(tags));
    links = Collections.unmodifiableSortedMap(new TreeMap<>(links));
  }

  /**
   * A service of which only the name is known, with what its name alone implies. What is no service
   * implies nothing.
   */
  public static ExpressService named(ResourceId id) {
    SortedMap<ResourceId, Link> links = new TreeMap<>();
    if (id.type() == ResourceType.SERVICE) {
      for (Link link : Names.implied(id)) {
        links.put(link.resource(), link);
      }
    }
    return new ExpressService(id, "", new TreeSet<>(), new TreeMap<>(), links);
  }

  /** Everything that two accounts of one service say; on a link the better known one counts. */
  ExpressService with(ExpressService other) {
    SortedSet<String> allHosts = new TreeSet<>(hosts);
    allHosts.addAll(other.hosts);
    SortedMap<String, String> allTags = new TreeMap<>(tags);
    other.tags.forEach((key, value) -> allTags.merge(key, value, ExpressService::smaller));
    SortedMap<ResourceId, Link> allLinks = new TreeMap<>(links);
    other.links.forEach((resource, link) -> allLinks.merge(resource, link, ExpressService::better));
    String role = smaller(infrastructureRole, other.infrastructureRole);
    return new ExpressService(id, role, allHosts, allTags, allLinks);
  }

  ExpressService with(Link link) {
    SortedMap<ResourceId, Link> one = new TreeMap<>();
    one.put(link.resource(), link);
    return with(new ExpressService(id, "", new TreeSet<>(), new TreeMap<>(), one));
  }

  /** The link to a resource of the service's own. */
  public Optional<Link> link(ResourceId resource) {
    return Optional.ofNullable(links.get(resource));
  }

  /** The resources in one slot, in order. */
  public List<ResourceId> in(Slot slot) {
    List<ResourceId> resources = new ArrayList<>();
    for (Link link : links.values()) {
      if (link.slot() == slot) {
        resources.add(link.resource());
      }
    }
    return List.copyOf(resources);
  }

  private static Link better(Link one, Link other) {
    int order = one.basis().compareTo(other.basis());
    return order < 0 || (order == 0 && one.source().compareTo(other.source()) <= 0) ? one : other;
  }

  /** Any fixed choice will do, as long as it does not depend on which came first. */
  private static String smaller(String one, String other) {
    return one.isEmpty() || (!other.isEmpty() && other.compareTo(one) < 0) ? other : one;
  }
}
