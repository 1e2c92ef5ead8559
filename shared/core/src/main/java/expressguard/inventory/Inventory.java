package expressguard.inventory;

import expressguard.event.Basis;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiFunction;

/**
 * The Express services that are known, and the way from any resource to all of them that it serves.
 *
 * <p>Merging is a union: it does not matter in which order what was learnt came in. The way leads
 * by ARN; a name counts only for a service that is already known, and a resource on a known load
 * balancer that is nobody's own is a neighbour of every service there.
 */
public final class Inventory {

  private static final Inventory EMPTY = new Inventory(new TreeMap<>());

  private final SortedMap<ResourceId, ExpressService> services;

  private Inventory(SortedMap<ResourceId, ExpressService> services) {
    this.services = Collections.unmodifiableSortedMap(services);
  }

  public static Inventory empty() {
    return EMPTY;
  }

  public static Inventory of(Collection<ExpressService> services) {
    SortedMap<ResourceId, ExpressService> byId = new TreeMap<>();
    for (ExpressService service : services) {
      byId.merge(service.id(), service, ExpressService::with);
    }
    return new Inventory(byId);
  }

  /** What both know. */
  public Inventory with(Inventory other) {
    List<ExpressService> all = new ArrayList<>(services.values());
    all.addAll(other.services.values());
    return of(all);
  }

  public List<ExpressService> services() {
    return List.copyOf(services.values());
  }

  public Optional<ExpressService> service(ResourceId id) {
    return Optional.ofNullable(services.get(id));
  }

  /** The ARNs of the roles that Express Mode is known to work with. */
  public SortedSet<String> infrastructureRoles() {
    SortedSet<String> roles = new TreeSet<>();
    for (ExpressService service : services.values()) {
      roles.add(service.infrastructureRole());
    }
    roles.remove("");
    return roles;
  }

  /**
   * Every service that a resource serves, in the order of their names. What is one service's own is
   * no neighbour of the others.
   */
  public List<Membership> servicesOf(ResourceId resource) {
    List<Membership> own = memberships(resource, Inventory::ownLink);
    return own.isEmpty() ? memberships(resource, Inventory::neighbourLink) : own;
  }

  private List<Membership> memberships(
      ResourceId resource, BiFunction<ExpressService, ResourceId, Optional<Link>> links) {
    List<Membership> memberships = new ArrayList<>();
    for (ExpressService service : services.values()) {
      links
          .apply(service, resource)
          .ifPresent(link -> memberships.add(new Membership(service, link)));
    }
    return List.copyOf(memberships);
  }

  /** The services whose load balancer answers to a DNS name. */
  public List<Membership> servicesBehind(String dnsName, ResourceId resource) {
    List<Membership> memberships = new ArrayList<>();
    for (ExpressService service : services.values()) {
      boolean behind = service.hosts().contains(dnsName);
      for (ResourceId balancer : service.in(Slot.LOAD_BALANCER)) {
        behind |= Names.isDnsNameOf(balancer, dnsName);
      }
      if (behind) {
        memberships.add(new Membership(service, neighbour(resource, "DNS name " + dnsName)));
      }
    }
    return List.copyOf(memberships);
  }

  private static Optional<Link> ownLink(ExpressService service, ResourceId resource) {
    Optional<Link> own = service.link(resource);
    boolean samePlace =
        service.id().account().equals(resource.account())
            && service.id().region().equals(resource.region());
    return own.isPresent() || !samePlace ? own : namedLink(service.id(), resource);
  }

  private static Optional<Link> neighbourLink(ExpressService service, ResourceId resource) {
    return resource.parents().stream()
        .filter(parent -> service.link(parent).isPresent())
        .findFirst()
        .map(parent -> neighbour(resource, "it is part of " + parent));
  }

  private static Optional<Link> namedLink(ResourceId service, ResourceId resource) {
    return switch (resource.type()) {
      case TASK_DEFINITION ->
          Names.isManagedFamily(service, resource)
              ? byName(resource, Slot.TASK_DEFINITION, Basis.OBSERVED)
              : Optional.empty();
      case LOG_GROUP ->
          Names.isLogGroup(service, resource)
              ? byName(resource, Slot.LOG_GROUP, Basis.DOCUMENTED)
              : Optional.empty();
      case SCALING_POLICY ->
          Names.isScalingPolicy(service, resource)
              ? byName(resource, Slot.SCALING_POLICY, Basis.DOCUMENTED)
              : Optional.empty();
      default -> Optional.empty();
    };
  }

  private static Optional<Link> byName(ResourceId resource, Slot slot, Basis basis) {
    return Optional.of(new Link(resource, slot, basis, "its name, built from the service's"));
  }

  private static Link neighbour(ResourceId resource, String source) {
    return new Link(resource, Slot.NEIGHBOUR, Basis.INFERRED, source);
  }
}
