package expressguard.cli.text;

import expressguard.cli.screen.Page;
import expressguard.cli.screen.Span;
import expressguard.cli.screen.Style;
import expressguard.policy.Policy;
import expressguard.policyfile.cases.CaseResult;
import expressguard.policyfile.yaml.Parsed;
import expressguard.policyfile.yaml.Problem;
import java.util.List;

/** Checked and tested policies for people. */
public final class PolicyText {

  private final Page page;

  public PolicyText(Page page) {
    this.page = page;
  }

  /** Whether a policy can be used, and what was found in it. */
  public void validated(String file, Parsed<Policy> parsed) {
    switch (parsed) {
      case Parsed.Valid<Policy>(var policy, var warnings) -> {
        page.line(new Span(Style.GREEN, "valid"), Span.of("    " + file + ": " + holds(policy)));
        problems(Style.YELLOW, "warning", warnings);
      }
      case Parsed.Invalid<Policy>(var problems) -> {
        page.line(new Span(Style.RED, "broken"), Span.of("   " + file));
        problems(Style.RED, "error", problems);
      }
    }
    page.flush();
  }

  /** What came of the tests of a policy. */
  public void tested(String policy, List<CaseResult> results) {
    for (CaseResult result : results) {
      page.line(
          result.passed() ? new Span(Style.GREEN, "pass") : new Span(Style.RED, "FAIL"),
          Span.of("  " + result.name()));
      result.message().lines().forEach(line -> page.paragraph(6, Style.PLAIN, line));
    }
    long passed = results.stream().filter(CaseResult::passed).count();
    page.line(
        Span.bold(
            "policy `%s`: %d of %s passed"
                .formatted(policy, passed, Phrase.count(results.size(), "test"))));
    page.flush();
  }

  private void problems(Style style, String word, List<Problem> problems) {
    for (Problem problem : problems) {
      page.item(3, new Span(style, word), 9, problem.text());
    }
  }

  private static String holds(Policy policy) {
    return "policy `%s` with %s, %s, %s"
        .formatted(
            policy.name(),
            Phrase.count(policy.rules().size(), "rule"),
            Phrase.count(policy.waivers().size(), "waiver"),
            Phrase.count(policy.windows().size(), "window"));
  }
}
