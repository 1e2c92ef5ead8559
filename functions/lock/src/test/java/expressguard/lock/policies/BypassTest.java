package expressguard.lock.policies;

import static org.assertj.core.api.Assertions.assertThat;

import expressguard.authorization.NamedPolicy;
import expressguard.lock.cases.Account;
import expressguard.lock.cases.Case;
import expressguard.lock.cases.Documents;
import expressguard.lock.cases.LockCases;
import expressguard.lock.cases.ProtectionCases;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every way around the lock, under each carrier. */
final class BypassTest {

  @TestFactory
  Stream<DynamicTest> the_lock_answers_under_each_carrier() {
    return tests(LockCases.all(), BypassTest::lock);
  }

  @TestFactory
  Stream<DynamicTest> the_protection_answers_under_each_carrier() {
    return tests(
        ProtectionCases.all(),
        carrier ->
            Documents.read(
                "protection", LockPolicies.protection(carrier, Account.PARAMETERS).text()));
  }

  /** Whether AWS folds a long s like an s is not documented, so nobody may rely on either. */
  @Test
  void a_key_in_letters_beyond_ascii_is_unknown_rather_than_allowed() {
    Case strange =
        Case.that("a long s", Account.DEV, "ecs:TagResource", Account.WEB)
            .tagging("expre\u017fs-guard:lock");
    for (Carrier carrier : Carrier.values()) {
      assertThat(strange.answer(Account.policies(carrier, lock(carrier), Account.DEV)))
          .startsWith("unknown");
    }
  }

  private static NamedPolicy lock(Carrier carrier) {
    return Documents.read("lock", LockPolicies.lock(carrier, Account.PARAMETERS).text());
  }

  private interface Shipped {
    NamedPolicy in(Carrier carrier);
  }

  private static Stream<DynamicTest> tests(List<Case> cases, Shipped policy) {
    List<DynamicTest> tests = new ArrayList<>();
    for (Carrier carrier : Carrier.values()) {
      NamedPolicy carried = policy.in(carrier);
      for (Case row : cases) {
        tests.add(
            DynamicTest.dynamicTest(
                carrier + ": " + row.name(),
                () ->
                    assertThat(
                            row.answer(
                                Account.policies(carrier, carried, row.request().principal())))
                        .isEqualTo(row.expected(carrier))));
      }
    }
    return tests.stream();
  }
}
