package expressguard.function.annotate.mark;

import expressguard.conflict.Kind;
import expressguard.conflict.Severity;
import expressguard.event.Basis;
import expressguard.inventory.ExpressService;
import expressguard.inventory.Link;
import expressguard.inventory.ResourceId;
import expressguard.inventory.Slot;
import expressguard.ledger.Advance;
import expressguard.ledger.Known;
import expressguard.ledger.memory.MemoryLedger;
import expressguard.policy.Response;
import expressguard.standing.Standing;
import expressguard.standing.Told;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/** A service with its resources, and a ledger in which it moves on. */
public final class Scene {

  public static final ResourceId SHOP = service("shop");
  public static final ResourceId BALANCER = elb("loadbalancer/app/shared/11aa");
  public static final ResourceId LISTENER = elb("listener/app/shared/11aa/22bb");
  public static final ResourceId RULE = elb("listener-rule/app/shared/11aa/22bb/33cc");
  public static final ResourceId GROUP = elb("targetgroup/shop-1/44dd");
  public static final ResourceId OTHER_RULE = elb("listener-rule/app/shared/11aa/22bb/99ff");

  public final MemoryLedger ledger = new MemoryLedger();
  private final boolean withResources;

  public Scene() {
    this(true);
  }

  /**
   * A scene.
   *
   * @param withResources whether services have the resources, or none that bear tags
   */
  public Scene(boolean withResources) {
    this.withResources = withResources;
  }

  public static ResourceId service(String name) {
    return id("arn:aws:ecs:eu-west-1:111122223333:service/default/" + name);
  }

  static ResourceId id(String arn) {
    return ResourceId.ofArn(arn).orElseThrow();
  }

  private static ResourceId elb(String resource) {
    return id("arn:aws:elasticloadbalancing:eu-west-1:111122223333:" + resource);
  }

  /** The resources of the scene that can bear tags. */
  public static List<ResourceId> tagged() {
    return List.of(SHOP, BALANCER, LISTENER, RULE, GROUP);
  }

  /** Moves a service on to these findings. */
  public Known stands(ResourceId service, Told... told) {
    Known before = ledger.service(service).orElseGet(() -> Known.nothing(service));
    SortedMap<String, Told> byId = new TreeMap<>();
    for (Told one : told) {
      byId.put(one.finding(), one);
    }
    Standing standing = new Standing(service, before.standing().version() + 1, byId);
    ledger.advance(
        new Advance(
            Optional.empty(),
            before,
            new Known(linked(service), standing, before.revision() + 1),
            Optional.empty()));
    return ledger.service(service).orElseThrow();
  }

  private ExpressService linked(ResourceId service) {
    if (!withResources) {
      return ExpressService.named(service);
    }
    SortedMap<ResourceId, Link> links = new TreeMap<>(ExpressService.named(service).links());
    link(links, BALANCER, Slot.LOAD_BALANCER);
    link(links, LISTENER, Slot.LISTENER);
    link(links, RULE, Slot.RULE);
    link(links, GROUP, Slot.TARGET_GROUP);
    return new ExpressService(service, "", new TreeSet<>(), new TreeMap<>(), links);
  }

  private static void link(SortedMap<ResourceId, Link> links, ResourceId resource, Slot slot) {
    links.put(resource, new Link(resource, slot, Basis.DOCUMENTED, "the test"));
  }

  /** An open finding that is to be annotated. */
  public static Told finding(
      String id, Severity severity, long version, Collection<ResourceId> resources) {
    return told(id, severity, true, List.of(Response.ANNOTATE), version, resources);
  }

  static Told told(
      String id,
      Severity severity,
      boolean open,
      Collection<Response> responses,
      long version,
      Collection<ResourceId> resources) {
    return new Told(
        id,
        "xt-" + id,
        Kind.OVERWRITE_PENDING,
        severity,
        open,
        new TreeSet<>(responses),
        new TreeSet<>(resources),
        version,
        "digest",
        "somebody changed something");
  }
}
