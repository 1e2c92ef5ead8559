package expressguard.authorization.document;

import java.util.List;

/** What came of reading a policy document. */
public sealed interface PolicyReading {

  record Valid(PolicyDocument document) implements PolicyReading {}

  /**
   * The document is none that AWS would accept, or one whose text cannot be seen.
   *
   * @param problems never empty; each names the place in backticks, then what is wrong
   */
  record Malformed(List<String> problems) implements PolicyReading {
    public Malformed {
      problems = List.copyOf(problems);
    }
  }
}
