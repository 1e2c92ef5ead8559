package expressguard.policyfile.cases;

import static org.assertj.core.api.Assertions.assertThat;

import expressguard.policyfile.Policies;
import expressguard.policyfile.yaml.Parsed;
import java.util.List;
import org.junit.jupiter.api.Test;

final class CaseRunnerTest {

  private static final String POLICY =
      """
      schemaVersion: 1
      name: p
      rules:
        - {name: tell, when: {services: ["prod/*"]}, then: [notify]}
      """;

  private static final String INSIDE =
      "  - {name: inside, conflict: {kind: STRANDED, fate: STRAND, service: prod/web,"
          + " at: 2026-11-18T12:00:00Z}, expect: [notify], rules: [tell]}\n";
  private static final String OUTSIDE =
      "  - {name: outside, conflict: {kind: STRANDED, fate: STRAND, service: dev/web,"
          + " at: 2026-11-18T12:00:00Z}, expect: [observe], rules: []}\n";

  @Test
  void the_shipped_tests_of_the_shipped_policy_pass() {
    var policy = Policies.valid(Policies.shipped("notify-and-lock.yaml"));

    var results = new CaseRunner(policy).run(cases(Policies.shipped("notify-and-lock.test.yaml")));

    assertThat(results).hasSize(9 + 2 * 3);
    assertThat(results).filteredOn(result -> !result.passed()).isEmpty();
  }

  @Test
  void every_rule_of_the_shipped_policy_matters_to_its_tests() {
    var policy = Policies.shipped("notify-and-lock.yaml");
    var cases = cases(Policies.shipped("notify-and-lock.test.yaml"));

    for (String weaker :
        List.of(
            policy.replace("severity: medium", "severity: critical"),
            policy.replace("fates: [DETACH, STRAND]", "fates: [PERSIST]"),
            policy.replace("on_unsure: notify", "on_unsure: lock"),
            policy.replace("vehicles: [console]", "vehicles: [terraform]"),
            policy.replace("tools/weight-sync", "tools/other"),
            policy.replace("expires: 2027-01-31", "expires: 2028-01-31"),
            policy.replace("days: [sat, sun]", "days: [mon]"),
            policy.replace("days: [tue]", "days: [mon]"))) {
      assertThat(weaker).isNotEqualTo(policy);
      assertThat(new CaseRunner(Policies.valid(weaker)).run(cases))
          .filteredOn(result -> !result.passed())
          .isNotEmpty();
    }
  }

  @Test
  void a_case_and_its_opposite_satisfy_a_rule() {
    assertThat(run(INSIDE + OUTSIDE))
        .containsExactly(
            CaseResult.passed("inside"),
            CaseResult.passed("outside"),
            CaseResult.passed("rule `tell` decides in some case"),
            CaseResult.passed("rule `tell` stays out of some case"));
  }

  @Test
  void a_rule_that_is_tested_one_way_only_is_a_failure() {
    assertThat(run(INSIDE))
        .filteredOn(result -> !result.passed())
        .containsExactly(
            CaseResult.failed(
                "rule `tell` stays out of some case",
                "rule `tell` decides in every case; add a conflict that it must not"));
    assertThat(run(OUTSIDE))
        .filteredOn(result -> !result.passed())
        .containsExactly(
            CaseResult.failed(
                "rule `tell` decides in some case",
                "rule `tell` decides in no case; add a conflict that it is meant for"));
  }

  @Test
  void a_failure_says_what_was_decided_and_why() {
    var wrong = INSIDE.replace("[notify]", "[lock]").replace("[tell]", "[other]");

    assertThat(run(wrong + OUTSIDE).getFirst())
        .isEqualTo(
            CaseResult.failed(
                "inside",
                """
                expected lock, decided notify
                expected rules [other], deciding [tell]
                rule `tell` says notify\
                """));
  }

  @Test
  void tags_that_a_case_does_not_tell_are_not_known() {
    var policy = Policies.valid(POLICY.replace("services: [\"prod/*\"]", "tags: {tier: critical}"));

    var results = new CaseRunner(policy).run(cases("schemaVersion: 1\ntests:\n" + INSIDE));

    assertThat(results.getFirst().message())
        .endsWith("rule `tell` was skipped: it asks for tag `tier`, and the tags are not known");
  }

  private static List<CaseResult> run(String tests) {
    return new CaseRunner(Policies.valid(POLICY)).run(cases("schemaVersion: 1\ntests:\n" + tests));
  }

  private static List<PolicyCase> cases(String text) {
    return switch (PolicyTestFile.read("tests.yaml", text)) {
      case Parsed.Valid<List<PolicyCase>>(var cases, _) -> cases;
      case Parsed.Invalid<List<PolicyCase>>(var problems) -> throw new AssertionError(problems);
    };
  }
}
