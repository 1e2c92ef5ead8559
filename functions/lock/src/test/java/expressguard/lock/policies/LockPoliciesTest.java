package expressguard.lock.policies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import expressguard.authorization.NamedPolicy;
import expressguard.authorization.PolicySet;
import expressguard.authorization.document.Effect;
import expressguard.authorization.document.Statement;
import expressguard.lock.cases.Account;
import expressguard.lock.cases.Case;
import expressguard.lock.cases.Documents;
import expressguard.lock.cases.WriterCases;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The texts themselves: their sizes, their parameters, and what they never say. */
final class LockPoliciesTest {

  private static final String AWS = "arn:aws:iam::" + Account.ID + ":role/";

  @ParameterizedTest
  @EnumSource(Carrier.class)
  void each_text_is_within_the_limit_of_its_carrier(Carrier carrier) {
    assertThat(LockPolicies.lock(carrier, Account.PARAMETERS).text()).hasSizeLessThan(2_300);
    assertThat(LockPolicies.protection(carrier, Account.PARAMETERS).text()).hasSizeLessThan(3_600);
    assertThat(carrier.limit()).isGreaterThan(3_600);
  }

  @Test
  void the_documented_sizes_are_the_sizes() throws IOException {
    String page =
        Files.readString(
            Path.of(System.getProperty("expressguard.root", "../..")).resolve("docs/LOCK.md"));
    LockParameters plain = plain();
    Map<String, PolicyText> rows =
        Map.of(
            "`lock`, service control policy",
            LockPolicies.lock(Carrier.SERVICE_CONTROL_POLICY, plain),
            "`lock`, managed policy",
            LockPolicies.lock(Carrier.MANAGED_POLICY, plain),
            "`lock`, permissions boundary",
            LockPolicies.lock(Carrier.PERMISSIONS_BOUNDARY, plain),
            "`protection`, service control policy",
            LockPolicies.protection(Carrier.SERVICE_CONTROL_POLICY, plain),
            "`protection`, managed policy",
            LockPolicies.protection(Carrier.MANAGED_POLICY, plain),
            "`lock-writer`",
            LockPolicies.lockWriter(plain));
    rows.forEach((name, text) ->
        assertThat(page).contains("| %s | %,d |".formatted(name, text.text().length())));
  }

  /** The longest names that IAM takes, and as many frozen names as the lock has room for. */
  @ParameterizedTest
  @EnumSource(Carrier.class)
  void the_longest_roles_fit_with_twenty_frozen_services(Carrier carrier) {
    String breakGlass = AWS + "p".repeat(511) + "/" + "b".repeat(64);
    LockParameters longest =
        new LockParameters(
            AWS + "express-guard/" + "l".repeat(64),
            AWS + "BreakGlass",
            AWS + "d".repeat(64),
            List.of(),
            services(20));
    assertThat(LockPolicies.lock(carrier, longest).text().length()).isLessThan(carrier.limit());
    assertThat(LockPolicies.protection(carrier, longest).text().length())
        .isLessThan(carrier.limit());
    LockParameters longPath =
        LockParameters.of(AWS + "express-guard/L", breakGlass, AWS + "Deployer");
    assertThat(LockPolicies.lock(carrier, longPath).text().length()).isLessThan(carrier.limit());
  }

  @ParameterizedTest
  @EnumSource(Carrier.class)
  void a_text_over_the_limit_is_refused_with_the_way_out(Carrier carrier) {
    LockParameters all =
        new LockParameters(
            Account.PARAMETERS.lockRole(),
            Account.PARAMETERS.breakGlassRole(),
            Account.PARAMETERS.deployerRole(),
            List.of(),
            services(200));
    assertThatThrownBy(() -> LockPolicies.lock(carrier, all))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageMatching(
            "the policy `lock` has 1\\d,\\d{3} characters, and AWS takes (6,144|10,240); freeze"
                + " fewer clusters or services");
  }

  @Test
  void nothing_frozen_leaves_no_statement_behind() {
    LockParameters plain = plain();
    assertThat(sids(LockPolicies.lock(Carrier.SERVICE_CONTROL_POLICY, plain)))
        .containsExactly("XgLockExpress", "XgProtectReplace", "XgProtectKeyTag");
    assertThat(sids(LockPolicies.lock(Carrier.PERMISSIONS_BOUNDARY, plain)))
        .containsExactly(
            "XgLockExpress", "XgProtectReplace", "XgProtectKeyTag", "XgBoundNothingElse");
  }

  @Test
  void only_the_boundary_allows_anything() {
    for (Carrier carrier : Carrier.values()) {
      List<Statement> allowing =
          document(LockPolicies.lock(carrier, Account.PARAMETERS)).document().statements().stream()
              .filter(statement -> statement.effect() == Effect.ALLOW)
              .toList();
      assertThat(allowing).hasSize(carrier == Carrier.PERMISSIONS_BOUNDARY ? 1 : 0);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "arn:aws:iam::111122223333:role/express-guard/*",
        "arn:aws:iam::*:role/express-guard/LockWriter",
        "arn:aws:iam::111122223333:role/express-guard/Lock?riter",
        "arn:aws:iam::111122223333:role/LockWriter",
        "arn:aws:iam::111122223333:role/express-guard/${aws:username}",
        "arn:aws:sts::111122223333:assumed-role/LockWriter/session",
        "arn:aws:iam::111122223333:user/express-guard/LockWriter",
        "LockWriter",
        "",
      })
  void a_lock_role_that_is_no_exact_role_of_the_guard_is_refused(String role) {
    assertThatThrownBy(() -> LockParameters.of(role, AWS + "BreakGlass", AWS + "Deployer"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "`lockRole`: `%s` is not of the form `arn:aws:iam::<account>:role/express-guard/<name>`;"
                    .formatted(role)
                + " wildcards and variables are not taken");
  }

  @Test
  void roles_of_two_accounts_are_refused() {
    assertThatThrownBy(() ->
            LockParameters.of(
                Account.PARAMETERS.lockRole(),
                "arn:aws:iam::999999999999:role/BreakGlass",
                Account.PARAMETERS.deployerRole()))
        .hasMessage(
            "`arn:aws:iam::999999999999:role/BreakGlass` is not of the lock role's account and"
                + " partition; write policies per account");
  }

  @Test
  void other_partitions_are_written_as_they_are() {
    String china = "arn:aws-cn:iam::111122223333:role/";
    LockParameters parameters =
        LockParameters.of(china + "express-guard/LockWriter", china + "B", china + "D");
    assertThat(LockPolicies.protection(Carrier.MANAGED_POLICY, parameters).text())
        .contains("arn:aws-cn:sqs:*:111122223333:express-guard-*")
        .doesNotContain("arn:aws:");
  }

  @Test
  void the_lock_writer_may_do_its_work_and_nothing_else() {
    NamedPolicy rights = document(LockPolicies.lockWriter(Account.PARAMETERS));
    for (Case row : WriterCases.allowed()) {
      assertThat(row.answer(PolicySet.of(rights))).as(row.name()).isEqualTo(Case.ALLOWED);
    }
    for (Case row : WriterCases.refused()) {
      assertThat(row.answer(PolicySet.of(rights))).as(row.name()).startsWith("not allowed by");
    }
  }

  @Test
  void the_lock_writer_has_no_right_on_iam_or_organizations_and_none_on_every_resource() {
    for (Statement statement :
        document(LockPolicies.lockWriter(Account.PARAMETERS)).document().statements()) {
      assertThat(statement.actions().except()).isFalse();
      assertThat(statement.actions().patterns())
          .allMatch(action -> action.matches("ecs:[A-Za-z]+"));
      assertThat(statement.resources().except()).isFalse();
      assertThat(statement.resources().patterns())
          .containsExactly("arn:aws:ecs:*:111122223333:service/*");
    }
  }

  private static LockParameters plain() {
    return LockParameters.of(
        Account.PARAMETERS.lockRole(),
        Account.PARAMETERS.breakGlassRole(),
        Account.PARAMETERS.deployerRole());
  }

  private static List<String> services(int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> Account.ECS + "service/default/service-%04d".formatted(i))
        .toList();
  }

  private static List<String> sids(PolicyText text) {
    return document(text).document().statements().stream().map(Statement::sid).toList();
  }

  private static NamedPolicy document(PolicyText text) {
    return Documents.read(text.name(), text.text());
  }
}
