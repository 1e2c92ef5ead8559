package expressguard.policyfile.cases;

import static org.assertj.core.api.Assertions.assertThat;

import expressguard.classify.Vehicle;
import expressguard.conflict.Kind;
import expressguard.conflict.Severity;
import expressguard.event.Basis;
import expressguard.event.Principal;
import expressguard.fate.Fate;
import expressguard.inventory.ResourceId;
import expressguard.policy.Response;
import expressguard.policy.match.ServiceTags;
import expressguard.policyfile.yaml.Parsed;
import expressguard.policyfile.yaml.Problem;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class PolicyTestFileTest {

  @Test
  void a_case_tells_everything_that_a_policy_can_ask_for() {
    var read =
        only(
            """
            schemaVersion: 1
            tests:
              - name: all of it
                conflict:
                  kind: STRANDED
                  fate: OVERWRITE_IF
                  basis: inferred
                  severity: low
                  service: prod/web
                  affects: [prod/api]
                  account: 444455556666
                  principal: arn:aws:iam::111122223333:user/anna
                  vehicle: deploy-action
                  fields: [actions.forward, priority]
                  at: 2026-11-18T12:00:00+01:00
                tags: {tier: critical}
                expect: [notify, lock]
                rules: [a, b]
            """);

    var conflict = read.conflict();
    assertThat(conflict.kind()).isEqualTo(Kind.STRANDED);
    assertThat(conflict.severity()).isEqualTo(Severity.LOW);
    assertThat(conflict.leading().fate()).isEqualTo(new Fate.OverwriteIf(List.of()));
    assertThat(conflict.leading().basis()).isEqualTo(Basis.INFERRED);
    assertThat(conflict.changes())
        .extracting(change -> change.field())
        .containsExactly("actions.forward", "priority");
    assertThat(conflict.service().toString())
        .isEqualTo("arn:aws:ecs:us-east-1:444455556666:service/prod/web");
    assertThat(conflict.affects()).extracting(ResourceId::name).containsExactly("prod/api");
    assertThat(conflict.cause().principal())
        .isEqualTo(
            new Principal.IamUser("111122223333", "arn:aws:iam::111122223333:user/anna", ""));
    assertThat(conflict.cause().vehicle()).contains(Vehicle.DEPLOY_ACTION);
    assertThat(conflict.cause().at()).isEqualTo(Instant.parse("2026-11-18T11:00:00Z"));
    assertThat(read.tags()).isEqualTo(ServiceTags.of(Map.of("tier", "critical")));
    assertThat(read.expected()).containsExactly(Response.NOTIFY, Response.LOCK);
    assertThat(read.rules()).contains(List.of("a", "b"));
  }

  @Test
  void what_a_case_leaves_out_is_ordinary_or_unknown() {
    var read =
        only(
            """
            schemaVersion: 1
            tests:
              - name: the least
                conflict: {kind: STRANDED, fate: STRAND, service: prod/web, at: 2026-11-18T12:00:00Z}
                expect: [observe]
            """);

    assertThat(read.conflict().severity()).isEqualTo(Kind.STRANDED.floor());
    assertThat(read.conflict().leading().basis()).isEqualTo(Basis.DOCUMENTED);
    assertThat(read.conflict().cause().principal()).isInstanceOf(Principal.Unknown.class);
    assertThat(read.conflict().cause().vehicle()).isEmpty();
    assertThat(read.tags()).isEqualTo(new ServiceTags.Unread());
    assertThat(read.rules()).isEqualTo(Optional.empty());
  }

  @Test
  void every_mistake_is_reported_with_its_place() {
    assertThat(
            problems(
                """
                schemaVersion: 1
                tests:
                  - name: a
                    conflict: {kind: STRANDD, fate: STRAND, service: prod/web, principal: me}
                    expct: [notify]
                  - {name: b, conflict: {}, expect: []}
                """))
        .satisfiesExactly(
            line -> assertThat(line).contains("line 3 column 5, `tests[0]`: a test needs `expect`"),
            line ->
                assertThat(line).contains("`tests[0].conflict`: a test's `conflict` needs `at`"),
            line -> assertThat(line).contains("did you mean `STRANDED`?"),
            line -> assertThat(line).contains("`me` is no role or user"),
            line ->
                assertThat(line).contains("`expct` is no key of a test; did you mean `expect`?"),
            line -> assertThat(line).contains("needs `at`"),
            line -> assertThat(line).contains("needs `fate`"),
            line -> assertThat(line).contains("needs `kind`"),
            line -> assertThat(line).contains("needs `service`"),
            line -> assertThat(line).contains("`tests[1].expect`: the list is empty"));
  }

  private static PolicyCase only(String text) {
    return switch (PolicyTestFile.read("tests.yaml", text)) {
      case Parsed.Valid<List<PolicyCase>>(var cases, _) -> {
        assertThat(cases).hasSize(1);
        yield cases.getFirst();
      }
      case Parsed.Invalid<List<PolicyCase>>(var problems) -> throw new AssertionError(problems);
    };
  }

  private static List<String> problems(String text) {
    return switch (PolicyTestFile.read("tests.yaml", text)) {
      case Parsed.Valid<List<PolicyCase>> _ -> List.of();
      case Parsed.Invalid<List<PolicyCase>>(var problems) ->
          problems.stream().map(Problem::text).toList();
    };
  }
}
