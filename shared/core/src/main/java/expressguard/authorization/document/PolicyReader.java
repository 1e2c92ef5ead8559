package expressguard.authorization.document;

import expressguard.event.Data;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Reads a policy document by the grammar of the IAM user guide (Grammar of the IAM JSON policy
 * language). Names of elements and effects are read exactly: what AWS might accept beyond the
 * grammar is reported, never guessed at.
 */
public final class PolicyReader {

  private static final Set<String> VERSIONS = Set.of("2012-10-17", "2008-10-17");

  private final Problems problems = new Problems();

  private PolicyReader() {}

  /** Reads a document; bad input is an answer, never an exception. */
  public static PolicyReading read(Data policy) {
    return new PolicyReader().document(policy);
  }

  private PolicyReading document(Data policy) {
    List<Statement> statements = new ArrayList<>();
    Elements.of(policy, "", problems).ifPresent(elements -> statements.addAll(all(elements)));
    return problems.texts().isEmpty()
        ? new PolicyReading.Valid(new PolicyDocument(statements))
        : new PolicyReading.Malformed(problems.texts());
  }

  private List<Statement> all(Elements policy) {
    policy.only(Set.of("Version", "Id", "Statement"));
    if (policy.has("Version") && !VERSIONS.containsAll(policy.texts("Version"))) {
      problems.add("Version", "there are only the versions `2012-10-17` and `2008-10-17`");
    }
    List<Data> items =
        policy.member("Statement") instanceof Data.Items(var values)
            ? values
            : List.of(policy.member("Statement"));
    if (items.isEmpty()) {
      problems.add("Statement", "a policy needs at least one statement");
    }
    List<Statement> statements = new ArrayList<>();
    for (int i = 0; i < items.size(); i++) {
      String place = "Statement[" + i + "]";
      Elements.of(items.get(i), place, problems)
          .map(elements -> new StatementReader(elements, place, problems))
          .flatMap(StatementReader::statement)
          .ifPresent(statements::add);
    }
    return statements;
  }

  /** Whether a text is nothing but stars, which stand for everything. */
  static boolean everything(String pattern) {
    return !pattern.isEmpty() && pattern.chars().allMatch(c -> c == '*');
  }

  /** What is wrong with a pattern of an action, if anything. */
  static Optional<String> badAction(String pattern) {
    int colon = pattern.indexOf(':');
    return everything(pattern) || (colon > 0 && colon < pattern.length() - 1)
        ? Optional.empty()
        : Optional.of("an action is `*` or a service prefix, a colon and a name");
  }

  /** What is wrong with a pattern of a resource, if anything. */
  static Optional<String> badResource(String pattern) {
    return everything(pattern) || pattern.startsWith("arn:")
        ? Optional.empty()
        : Optional.of("a resource is `*` or an ARN");
  }
}
