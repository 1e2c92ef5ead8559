package expressguard.cli.file;

import expressguard.policy.Policy;
import expressguard.policyfile.PolicyFile;
import expressguard.policyfile.cases.PolicyCase;
import expressguard.policyfile.cases.PolicyTestFile;
import expressguard.policyfile.yaml.Parsed;
import expressguard.policyfile.yaml.Problem;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;

/** Reads policies and their tests from files; a file that cannot be read is a problem like any. */
public final class PolicyReading {

  private PolicyReading() {}

  /**
   * Reads a policy.
   *
   * @param now for the warning that a waiver has expired
   */
  public static Parsed<Policy> policy(String path, Instant now) {
    return parsed(path, text -> PolicyFile.read(path, text, now));
  }

  /** Reads the tests of a policy. */
  public static Parsed<List<PolicyCase>> tests(String path) {
    return parsed(path, text -> PolicyTestFile.read(path, text));
  }

  private static <T> Parsed<T> parsed(String path, Function<String, Parsed<T>> reading) {
    return switch (TextFile.at(path)) {
      case TextFile.Read(var text) -> reading.apply(text);
      case TextFile.Failed(var reason) ->
          new Parsed.Invalid<>(List.of(new Problem(path, 0, 0, "", reason)));
    };
  }
}
