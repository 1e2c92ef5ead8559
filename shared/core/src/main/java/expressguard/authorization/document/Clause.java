package expressguard.authorization.document;

import java.util.List;

/**
 * One line of a condition: an operator, one key and the values that it is compared with.
 *
 * @param operator as written, with its set operator and {@code IfExists}
 * @param key as written; the names of condition keys are not case-sensitive
 */
public record Clause(String operator, String key, List<String> values) {
  public Clause {
    values = List.copyOf(values);
  }
}
