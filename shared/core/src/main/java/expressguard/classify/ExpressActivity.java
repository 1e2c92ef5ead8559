package expressguard.classify;

import expressguard.event.ApiCall;
import expressguard.event.Caller;
import expressguard.inventory.FromCalls;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Who called an Express API, and when: it tells whose forwarded calls are Express Mode's work. */
public final class ExpressActivity {

  /** A canary deployment takes ten to twelve minutes (public reports of Express deployments). */
  static final Duration NEAR = Duration.ofMinutes(15);

  private final Map<String, Set<Instant>> calls;

  private ExpressActivity(Map<String, Set<Instant>> calls) {
    this.calls = calls;
  }

  public static ExpressActivity of(Collection<Fact> facts) {
    Map<String, Set<Instant>> byCaller = new HashMap<>();
    for (Fact fact : facts) {
      ApiCall call = fact.call();
      if (call.succeeded() && FromCalls.isExpressWrite(call)) {
        byCaller.computeIfAbsent(key(call.caller()), _ -> new HashSet<>()).add(call.at());
      }
    }
    return new ExpressActivity(byCaller);
  }

  /** Whether the caller had called an Express API within a deployment's length before. */
  boolean near(Caller caller, Instant at) {
    for (Instant express : calls.getOrDefault(key(caller), Set.of())) {
      Duration since = Duration.between(express, at);
      if (!since.isNegative() && since.compareTo(NEAR) <= 0) {
        return true;
      }
    }
    return false;
  }

  /** The key of a session is the surest sign; without one it is the principal. */
  private static String key(Caller caller) {
    return caller.accessKeyId().isEmpty() ? caller.principal().id() : caller.accessKeyId();
  }
}
