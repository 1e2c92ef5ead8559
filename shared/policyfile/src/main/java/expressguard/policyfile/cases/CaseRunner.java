package expressguard.policyfile.cases;

import expressguard.policy.Decider;
import expressguard.policy.Decision;
import expressguard.policy.Policy;
import expressguard.policy.Response;
import expressguard.policy.Rule;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Runs the tests of a policy. Besides each case there are two tests for each rule: some case must
 * be decided by it, and some other must not, so that no rule goes untested either way.
 */
public final class CaseRunner {

  private final Policy policy;

  public CaseRunner(Policy policy) {
    this.policy = policy;
  }

  /** The results: the cases in their order, then two for each rule. */
  public List<CaseResult> run(List<PolicyCase> cases) {
    List<CaseResult> results = new ArrayList<>();
    cases.forEach(one -> results.add(result(one)));
    for (Rule rule : policy.rules()) {
      results.add(positive(rule, cases));
      results.add(negative(rule, cases));
    }
    return List.copyOf(results);
  }

  private CaseResult result(PolicyCase one) {
    Decision decision =
        Decider.decide(policy, one.conflict(), one::tagsOf, one.conflict().cause().at());
    List<String> wrong = new ArrayList<>();
    if (!decision.responses().equals(one.expected())) {
      wrong.add("expected " + words(one.expected()) + ", decided " + words(decision.responses()));
    }
    one.rules()
        .filter(expected -> !expected.equals(deciding(one)))
        .ifPresent(
            expected -> wrong.add("expected rules " + expected + ", deciding " + deciding(one)));
    if (wrong.isEmpty()) {
      return CaseResult.passed(one.name());
    }
    wrong.addAll(decision.reasons());
    wrong.addAll(decision.errors());
    return CaseResult.failed(one.name(), String.join("\n", wrong));
  }

  private CaseResult positive(Rule rule, List<PolicyCase> cases) {
    String name = "rule `" + rule.name() + "` decides in some case";
    return cases.stream().anyMatch(one -> deciding(one).contains(rule.name()))
        ? CaseResult.passed(name)
        : CaseResult.failed(
            name,
            "rule `" + rule.name() + "` decides in no case; add a conflict that it is meant for");
  }

  private CaseResult negative(Rule rule, List<PolicyCase> cases) {
    String name = "rule `" + rule.name() + "` stays out of some case";
    return cases.stream().anyMatch(one -> !deciding(one).contains(rule.name()))
        ? CaseResult.passed(name)
        : CaseResult.failed(
            name,
            "rule `" + rule.name() + "` decides in every case; add a conflict that it must not");
  }

  private List<String> deciding(PolicyCase one) {
    return Decider.deciding(policy, one.conflict(), one::tagsOf, one.conflict().cause().at());
  }

  private static String words(Collection<Response> responses) {
    return responses.stream().map(Response::word).collect(Collectors.joining(", "));
  }
}
