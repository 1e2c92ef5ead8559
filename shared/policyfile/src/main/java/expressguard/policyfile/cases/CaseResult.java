package expressguard.policyfile.cases;

/**
 * What came of one test.
 *
 * @param message why it did not pass; empty when it did
 */
public record CaseResult(String name, boolean passed, String message) {

  static CaseResult passed(String name) {
    return new CaseResult(name, true, "");
  }

  static CaseResult failed(String name, String message) {
    return new CaseResult(name, false, message);
  }
}
