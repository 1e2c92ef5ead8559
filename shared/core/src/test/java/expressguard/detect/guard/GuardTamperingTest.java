package expressguard.detect.guard;

import static org.assertj.core.api.Assertions.assertThat;

import expressguard.catalog.Calls;
import expressguard.catalog.Catalog;
import expressguard.classify.Classifier;
import expressguard.classify.ExpressActivity;
import expressguard.classify.Fact;
import expressguard.conflict.Conflict;
import expressguard.conflict.FieldChange;
import expressguard.conflict.Severity;
import expressguard.conflict.Status;
import expressguard.guard.GuardRoles;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class GuardTamperingTest {

  private static final Catalog CATALOG = Catalog.standard();
  private static final String LOCK = "arn:aws:iam::123456789012:policy/express-guard/lock";
  private static final String BOUNDARY = LOCK + "-boundary";
  private static final String OTHER = "arn:aws:iam::123456789012:policy/team/bounds";
  private static final String FUNCTION = "express-guard-DetectFunction-1A2B3C4D5E6F";

  private static List<Conflict> conflicts(Calls... calls) {
    List<Fact> facts =
        Stream.of(calls).flatMap(call -> Fact.of(CATALOG, call.call()).stream()).toList();
    assertThat(facts).hasSameSizeAs(calls);
    return GuardTampering.conflicts(
        new Classifier(CATALOG, List.of(), GuardRoles.none(), ExpressActivity.of(facts)), facts);
  }

  private static List<String> fields(Calls... calls) {
    return conflicts(calls).stream()
        .flatMap(conflict -> conflict.changes().stream())
        .map(FieldChange::field)
        .toList();
  }

  private static Calls boundary(String policy) {
    return Calls.of(
        "iam", "PutRolePermissionsBoundary", "roleName", "ci", "permissionsBoundary", policy);
  }

  private static Calls unbound() {
    return Calls.of("iam", "DeleteRolePermissionsBoundary", "roleName", "ci");
  }

  private static Calls updated(String name) {
    return Calls.of("organizations", "UpdatePolicy", "policyId", "p-1", "content", "{}")
        .answered("policy", Calls.members("policySummary", Calls.members("name", name)));
  }

  private static Calls detached() {
    return Calls.of("organizations", "DetachPolicy", "policyId", "p-1", "targetId", "ou-1");
  }

  @Test
  void belongs_to_the_guard_and_is_high() {
    assertThat(conflicts(Calls.of("sqs", "PurgeQueue", "queueUrl", queue("express-guard-Intake"))))
        .singleElement()
        .satisfies(conflict -> {
          assertThat(conflict.service())
              .hasToString("arn:aws:cloudformation::123456789012:stack/express-guard");
          assertThat(conflict.severity()).isEqualTo(Severity.HIGH);
          assertThat(conflict.status()).isEqualTo(new Status.Open());
        });
  }

  @Test
  void leaves_to_others_what_is_named_otherwise() {
    assertThat(
            fields(
                Calls.of("sqs", "PurgeQueue", "queueUrl", queue("orders")),
                Calls.of("sqs", "PurgeQueue", "queueUrl", queue("express-guardian")),
                Calls.of("lambda", "UpdateFunctionCode20150331v2", "functionName", "nightly"),
                Calls.of("cloudtrail", "StopLogging", "name", "management-events"),
                Calls.of("events", "DisableRule", "name", "nightly"),
                Calls.of("dynamodb", "DeleteTable", "tableName", "orders"),
                Calls.of("iam", "DetachRolePolicy", "roleName", "ci", "policyArn", OTHER)))
        .isEmpty();
  }

  @Test
  void tells_a_function_by_name_arn_and_version() {
    for (String name :
        List.of(
            FUNCTION,
            FUNCTION + ":live",
            Calls.arn("lambda", "function:" + FUNCTION),
            "123456789012:function:" + FUNCTION)) {
      assertThat(fields(Calls.of("lambda", "DeleteFunction20150331", "functionName", name)))
          .as(name)
          .containsExactly("(resource)");
    }
  }

  @Test
  void is_over_when_somebody_writes_the_same_again() {
    Calls disabled = Calls.of("events", "DisableRule", "name", "express-guard-EcsRule-1");
    Calls enabled = Calls.of("events", "EnableRule", "name", "express-guard-EcsRule-1");
    assertThat(conflicts(disabled, enabled))
        .singleElement()
        .satisfies(one -> assertThat(one.status()).isInstanceOf(Status.Closed.class));
    assertThat(conflicts(enabled)).isEmpty();
  }

  @Test
  void tells_the_lock_that_is_detached_and_not_the_one_that_is_attached() {
    assertThat(fields(Calls.of("iam", "AttachRolePolicy", "roleName", "ci", "policyArn", LOCK)))
        .isEmpty();
    assertThat(fields(Calls.of("iam", "DetachRolePolicy", "roleName", "ci", "policyArn", LOCK)))
        .containsExactly("policies[" + LOCK + "]");
  }

  @Test
  void tells_what_is_attached_to_the_guards_own_role() {
    String admin = "arn:aws:iam::aws:policy/AdministratorAccess";
    assertThat(
            fields(
                Calls.of(
                    "iam", "AttachRolePolicy",
                    "roleName", "express-guard-DetectRole-1",
                    "policyArn", admin)))
        .containsExactly("policies[" + admin + "]");
  }

  @Test
  void tells_a_boundary_that_goes_only_where_it_was_the_guards() {
    assertThat(fields(unbound())).isEmpty();
    assertThat(fields(boundary(OTHER), unbound())).isEmpty();
    assertThat(fields(boundary(BOUNDARY))).isEmpty();
    assertThat(fields(boundary(BOUNDARY), unbound())).containsExactly("permissionsBoundary");
    assertThat(fields(boundary(BOUNDARY), boundary(OTHER))).containsExactly("permissionsBoundary");
  }

  @Test
  void tells_an_organizations_policy_only_where_a_record_has_its_name() {
    assertThat(fields(detached())).isEmpty();
    assertThat(fields(updated("team-limits"), detached())).isEmpty();
    assertThat(fields(updated("express-guard-lock"))).containsExactly("content");
    assertThat(fields(updated("express-guard-lock"), detached()))
        .containsExactly("content", "targets[ou-1]");
  }

  private static String queue(String name) {
    return "https://sqs.eu-west-1.amazonaws.com/123456789012/" + name;
  }
}
