package expressguard.authorization;

import expressguard.classify.PolicyType;

/**
 * The statement that decided.
 *
 * @param policy the name of its policy
 * @param statement its Sid, or its place where it has none
 */
public record Reason(PolicyType type, String policy, String statement) {

  /** For people, in the words of AWS's own refusals. */
  public String text() {
    return "statement `%s` of the %s `%s`".formatted(statement, type.words(), policy);
  }
}
