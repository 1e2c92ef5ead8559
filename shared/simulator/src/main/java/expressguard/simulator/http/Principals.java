package expressguard.simulator.http;

import expressguard.event.Caller;
import expressguard.event.Principal;
import expressguard.simulator.trail.Callers;
import java.util.Map;
import java.util.Optional;

/**
 * The principals behind access keys. A key that nobody named is a user of the same name.
 *
 * @param byKey {@code user/<name>} or {@code role/<name>/<session>} by access key id
 */
public record Principals(Callers callers, Map<String, String> byKey) {

  public Principals {
    byKey = Map.copyOf(byKey);
  }

  /** The caller as a record shows it: address and user agent as the request has them. */
  Caller caller(String accessKeyId, String address, String userAgent) {
    String[] named =
        Optional.ofNullable(byKey.get(accessKeyId)).orElse("user/" + accessKeyId).split("/", 3);
    Principal principal =
        named[0].equals("role") && named.length == 3
            ? callers.role(named[1], named[2], userAgent).principal()
            : callers.cli(named[named.length - 1]).principal();
    return new Caller(principal, "", address, userAgent, accessKeyId, false);
  }
}
