package expressguard.function.lock;

import expressguard.conflict.Kind;
import expressguard.conflict.Severity;
import expressguard.inventory.ResourceId;
import expressguard.lock.LockOrder;
import expressguard.lock.LockOrder.Scope;
import expressguard.lock.LockOrder.Verb;
import expressguard.policy.Response;
import expressguard.standing.Standing;
import expressguard.standing.Told;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Services, orders and standings that several tests speak of. */
public final class Samples {

  public static final ResourceId WEB = service("web");
  public static final ResourceId SHOP = service("shop");

  private Samples() {}

  public static ResourceId service(String name) {
    return ResourceId.ofArn("arn:aws:ecs:eu-west-1:111122223333:service/default/" + name)
        .orElseThrow();
  }

  public static LockOrder lock(String id, Instant at, Optional<Instant> until) {
    return new LockOrder(id, Verb.LOCK, WEB, Scope.NAME, "team web", "freeze", at, until);
  }

  public static LockOrder release(String id, Instant at, Optional<Instant> until) {
    return new LockOrder(id, Verb.RELEASE, WEB, Scope.NAME, "team web", "release", at, until);
  }

  /** A standing of the web service with open findings that call for a lock. */
  public static Standing standing(long version, String... findings) {
    TreeMap<String, Told> told = new TreeMap<>();
    for (String finding : findings) {
      told.put(finding, told(finding, true, version, Response.LOCK));
    }
    return new Standing(WEB, version, told);
  }

  public static Told told(String finding, boolean open, long version, Response response) {
    return new Told(
        finding,
        "thread-of-" + finding,
        Kind.OVERWRITTEN,
        Severity.HIGH,
        open,
        new TreeSet<>(Set.of(response)),
        new TreeSet<>(),
        version,
        "digest",
        "summary");
  }
}
