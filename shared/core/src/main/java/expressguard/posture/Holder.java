package expressguard.posture;

import expressguard.authorization.PolicySet;
import expressguard.authorization.RequestPrincipal;
import java.util.List;

/**
 * A principal with the policies that bear on it.
 *
 * @param problems why some of its policies could not be read; then nothing is sure about it
 */
public record Holder(RequestPrincipal principal, PolicySet policies, List<String> problems) {
  public Holder {
    problems = List.copyOf(problems);
  }
}
