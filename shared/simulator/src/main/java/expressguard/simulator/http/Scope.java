package expressguard.simulator.http;

import expressguard.simulator.wire.HttpCall;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Who calls which service, by the credential scope of Signature Version 4. The signature itself is
 * not checked: the simulator holds no secret keys.
 */
record Scope(String accessKeyId, String region, String service) {

  private static final Pattern CREDENTIAL =
      Pattern.compile("Credential=([^/]+)/\\d{8}/([^/]+)/([^/]+)/aws4_request");

  static Optional<Scope> of(HttpCall call) {
    Matcher found = CREDENTIAL.matcher(call.header("Authorization"));
    return found.find()
        ? Optional.of(new Scope(found.group(1), found.group(2), found.group(3)))
        : Optional.empty();
  }
}
