package expressguard.function.annotate.mark;

import expressguard.function.annotate.tag.Tagging;
import expressguard.inventory.Link;
import expressguard.inventory.ResourceId;
import expressguard.ledger.Known;
import expressguard.standing.GuardTags;
import expressguard.standing.Told;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The tags that a service and its resources should bear, by where the service stands.
 *
 * <p>INVARIANT: a resource that can ever be given a tag is listed whether it is to bear one now or
 * not; so a tag is found again when its finding is over, and nobody has to remember where tags are.
 *
 * @param service the tags of the service itself
 * @param others those of the resources that are its own; no tags where none of the guard's are to
 *     be
 * @param untagged resources of findings that bear no tags, with why
 */
record Wanted(
    SortedMap<String, String> service,
    SortedMap<ResourceId, SortedMap<String, String>> others,
    SortedMap<ResourceId, String> untagged) {

  private static final String NOT_ITS_OWN = "it is not the service's own";

  Wanted {
    service = Collections.unmodifiableSortedMap(new TreeMap<>(service));
    others = Collections.unmodifiableSortedMap(new TreeMap<>(others));
    untagged = Collections.unmodifiableSortedMap(new TreeMap<>(untagged));
  }

  static Wanted of(Known known) {
    List<Told> open = GuardTags.annotated(known.standing());
    SortedMap<ResourceId, SortedMap<String, String>> others = new TreeMap<>();
    for (Link link : known.service().links().values()) {
      if (isTagged(link.resource()) && !link.resource().equals(known.id())) {
        others.put(link.resource(), onResource(known.id(), link.resource(), open));
      }
    }
    SortedMap<ResourceId, String> untagged = new TreeMap<>();
    for (ResourceId resource : resources(open)) {
      if (!others.containsKey(resource) && !resource.equals(known.id())) {
        untagged.put(resource, why(resource));
      }
    }
    return new Wanted(GuardTags.onService(known.standing()), others, untagged);
  }

  /**
   * The same where the service is gone: what it shared with others must not go on telling of it.
   */
  Wanted withoutService() {
    SortedMap<ResourceId, SortedMap<String, String>> bare = new TreeMap<>();
    others.keySet().forEach(resource -> bare.put(resource, new TreeMap<>()));
    return new Wanted(new TreeMap<>(), bare, new TreeMap<>());
  }

  private static boolean isTagged(ResourceId resource) {
    return Tagging.of(resource.type()) instanceof Tagging.By;
  }

  private static SortedMap<String, String> onResource(
      ResourceId service, ResourceId resource, List<Told> open) {
    List<Told> about = open.stream().filter(told -> told.resources().contains(resource)).toList();
    SortedMap<String, String> tags = new TreeMap<>();
    if (!about.isEmpty()) {
      tags.put(GuardTags.findingOf(service), GuardTags.findings(about));
    }
    return tags;
  }

  private static SortedSet<ResourceId> resources(List<Told> open) {
    SortedSet<ResourceId> resources = new TreeSet<>();
    open.forEach(told -> resources.addAll(told.resources()));
    return resources;
  }

  private static String why(ResourceId resource) {
    return switch (Tagging.of(resource.type())) {
      case Tagging.By _ -> NOT_ITS_OWN;
      case Tagging.Not(var why) -> why;
    };
  }

  /** The keys that the guard may write or remove on a resource. */
  static List<String> keys(ResourceId service, ResourceId resource) {
    List<String> keys = new ArrayList<>();
    if (resource.equals(service)) {
      // In the order of their worth: where there is room for one of them, it is the first.
      keys.add(GuardTags.STATE);
      keys.add(GuardTags.FINDING);
    } else {
      keys.add(GuardTags.findingOf(service));
    }
    return keys;
  }
}
