package expressguard.ledger.settle;

import expressguard.conflict.Kind;
import expressguard.conflict.Severity;
import expressguard.policy.Policy;
import expressguard.policy.Response;
import expressguard.policy.Rule;
import expressguard.policy.Waiver;
import expressguard.policy.match.Condition;
import expressguard.policy.match.Glob;
import expressguard.policy.match.Match;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/** Policies that look at everything a policy can look at. */
public final class Policies {

  private Policies() {}

  public static List<Policy> all() {
    return List.of(Policy.observeEverything(), grave(), tagged(), waived());
  }

  private static Policy grave() {
    return new Policy(
        "the graver the more",
        List.of(
            rule("grave", new Condition.AtLeast(Severity.HIGH), Response.LOCK),
            rule("told", new Condition.AtLeast(Severity.LOW), Response.NOTIFY),
            rule("seen", new Condition.Kinds(Set.of(Kind.DIRECT_CHANGE)), Response.ANNOTATE)),
        List.of(),
        List.of());
  }

  private static Policy tagged() {
    return new Policy(
        "by tag",
        List.of(rule("tagged", new Condition.Tag("team", List.of(new Glob("*"))), Response.NOTIFY)),
        List.of(),
        List.of());
  }

  private static Policy waived() {
    return new Policy(
        "with a waiver",
        grave().rules(),
        List.of(
            new Waiver(
                "alice may",
                "arn:aws:iam::111122223333:user/alice",
                new Glob("*"),
                Set.of(),
                List.of(),
                "platform",
                "a test",
                Instant.parse("2030-01-01T00:00:00Z"))),
        List.of());
  }

  private static Rule rule(String name, Condition condition, Response response) {
    return Rule.of(name, new Match(List.of(condition)), Set.of(response));
  }
}
