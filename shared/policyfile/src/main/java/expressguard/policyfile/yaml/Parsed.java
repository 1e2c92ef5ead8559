package expressguard.policyfile.yaml;

import java.util.List;

/** What came of reading a file: all of it, or everything that is wrong with it. */
public sealed interface Parsed<T> {

  /**
   * The file can be used.
   *
   * @param warnings what is probably not meant so, in the order of the file
   */
  record Valid<T>(T value, List<Problem> warnings) implements Parsed<T> {
    public Valid {
      warnings = List.copyOf(warnings);
    }
  }

  /**
   * The file cannot be used.
   *
   * @param problems never empty, in the order of the file
   */
  record Invalid<T>(List<Problem> problems) implements Parsed<T> {
    public Invalid {
      problems = List.copyOf(problems);
    }
  }
}
