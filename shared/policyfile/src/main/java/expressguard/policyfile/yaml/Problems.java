package expressguard.policyfile.yaml;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.yaml.snakeyaml.error.Mark;

/** What is found wrong while a file is read: everything, not only the first. */
final class Problems {

  private final String file;
  private final List<Problem> errors = new ArrayList<>();
  private final List<Problem> warnings = new ArrayList<>();

  Problems(String file) {
    this.file = file;
  }

  void file(String message) {
    errors.add(new Problem(file, 0, 0, "", message));
  }

  void error(Mark at, String key, String message) {
    errors.add(problem(at, key, message));
  }

  void warning(Mark at, String key, String message) {
    warnings.add(problem(at, key, message));
  }

  /** INVARIANT: whoever reads nothing has said why. */
  <T> Parsed<T> outcome(Optional<T> read) {
    if (errors.isEmpty()) {
      return new Parsed.Valid<>(read.orElseThrow(), warnings.stream().sorted().toList());
    }
    return new Parsed.Invalid<>(errors.stream().sorted().toList());
  }

  private Problem problem(Mark at, String key, String message) {
    return new Problem(file, at.getLine() + 1, at.getColumn() + 1, key, message);
  }
}
