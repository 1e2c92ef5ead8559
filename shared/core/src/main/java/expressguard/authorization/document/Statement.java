package expressguard.authorization.document;

import java.util.List;

/**
 * One statement of a policy.
 *
 * @param sid the statement's own name, or its place, as in {@code Statement[0]}, where it has none
 * @param conditions all of them must hold
 */
public record Statement(
    String sid, Effect effect, Scope actions, Scope resources, List<Clause> conditions) {
  public Statement {
    conditions = List.copyOf(conditions);
  }
}
