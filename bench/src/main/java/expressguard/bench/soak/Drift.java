package expressguard.bench.soak;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import expressguard.inventory.Link;
import expressguard.inventory.ResourceId;
import expressguard.inventory.ResourceType;
import expressguard.ledger.Known;
import expressguard.ledger.Standings;
import expressguard.simulator.account.ApiException;
import expressguard.simulator.account.Tree;
import expressguard.simulator.world.World;
import expressguard.standing.GuardTags;
import expressguard.standing.Told;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Compares where services stand with the tags that their resources bear, by looking at the account
 * itself: not by what the guard would do about it.
 */
record Drift(Standings standings, World world) {

  private static final Set<ResourceType> BALANCING =
      EnumSet.of(
          ResourceType.LOAD_BALANCER,
          ResourceType.LISTENER,
          ResourceType.RULE,
          ResourceType.TARGET_GROUP);

  /**
   * The services of some that have a tag that does not fit, lack one, or are not even known, each
   * with the version of its standing.
   */
  SortedMap<String, Long> among(Collection<String> services) {
    SortedMap<String, Long> drifted = new TreeMap<>();
    services.stream().filter(this::differs).forEach(arn -> drifted.put(arn, version(arn)));
    return drifted;
  }

  /** The version of a service's standing; 0 of one that is not known. */
  long version(String arn) {
    return ResourceId.ofArn(arn)
        .flatMap(standings::service)
        .map(known -> known.standing().version())
        .orElse(0L);
  }

  private boolean differs(String arn) {
    Optional<Known> known = ResourceId.ofArn(arn).flatMap(standings::service);
    return known.isEmpty() || differs(known.get());
  }

  private boolean differs(Known known) {
    if (!onService(known.id()).equals(GuardTags.onService(known.standing()))) {
      return true;
    }
    List<Told> open = GuardTags.annotated(known.standing());
    String key = GuardTags.findingOf(known.id());
    return known.service().links().values().stream()
        .map(Link::resource)
        .filter(resource -> BALANCING.contains(resource.type()))
        .anyMatch(resource -> differs(resource, key, open));
  }

  private boolean differs(ResourceId resource, String key, List<Told> open) {
    List<Told> about = open.stream().filter(told -> told.resources().contains(resource)).toList();
    Optional<SortedMap<String, String>> tags = onBalancing(resource);
    String wanted = about.isEmpty() ? "" : GuardTags.findings(about);
    return tags.isPresent() && !tags.get().getOrDefault(key, "").equals(wanted);
  }

  private SortedMap<String, String> onService(ResourceId service) {
    ObjectNode request = Tree.object().put("resourceArn", service.toString());
    SortedMap<String, String> tags =
        tags(world.look("ecs", "ListTagsForResource", request).path("tags"), "key", "value");
    tags.keySet().removeIf(key -> !key.startsWith(GuardTags.PREFIX));
    return tags;
  }

  /** The tags of a resource; empty when it is gone. */
  private Optional<SortedMap<String, String>> onBalancing(ResourceId resource) {
    ObjectNode request = Tree.object();
    request.putArray("ResourceArns").add(resource.toString());
    try {
      JsonNode found = world.look("elasticloadbalancing", "DescribeTags", request);
      return Optional.of(tags(found.at("/TagDescriptions/0/Tags"), "Key", "Value"));
    } catch (ApiException gone) {
      return Optional.empty();
    }
  }

  private static SortedMap<String, String> tags(JsonNode list, String key, String value) {
    SortedMap<String, String> tags = new TreeMap<>();
    list.forEach(tag -> tags.put(tag.path(key).asText(), tag.path(value).asText()));
    return tags;
  }
}
