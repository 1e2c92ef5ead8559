package expressguard.policy;

import java.util.Collection;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What a policy wants done about one conflict, and why; after Cedar, whose answer is a decision
 * with its reasons and errors and never a bare boolean.
 *
 * @param responses never empty, the mildest first; observe is there only when nothing else is
 * @param reasons the rules, windows and waivers that decided, in this order and each as in the
 *     policy
 * @param errors what could not be evaluated, and so took no part
 */
public record Decision(SortedSet<Response> responses, List<String> reasons, List<String> errors) {
  public Decision {
    responses = normal(responses);
    reasons = List.copyOf(reasons);
    errors = List.copyOf(errors);
  }

  /** What stands in front when only one word can be shown. */
  public Response strongest() {
    return responses.last();
  }

  private static SortedSet<Response> normal(Collection<Response> responses) {
    SortedSet<Response> normal = new TreeSet<>(responses);
    normal.remove(Response.OBSERVE);
    return Response.sorted(normal.isEmpty() ? List.of(Response.OBSERVE) : normal);
  }
}
