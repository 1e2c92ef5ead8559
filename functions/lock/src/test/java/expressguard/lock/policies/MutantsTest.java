package expressguard.lock.policies;

import static org.assertj.core.api.Assertions.assertThat;

import expressguard.authorization.NamedPolicy;
import expressguard.authorization.PolicySet;
import expressguard.lock.cases.Account;
import expressguard.lock.cases.Case;
import expressguard.lock.cases.Documents;
import expressguard.lock.cases.LockCases;
import expressguard.lock.cases.Mutant;
import expressguard.lock.cases.Mutants;
import expressguard.lock.cases.ProtectionCases;
import expressguard.lock.cases.WriterCases;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** No policy can be spoilt in one place without some case noticing it. */
final class MutantsTest {

  /**
   * Slips that change no answer, and why.
   *
   * @param ending how the description of the slip ends
   */
  private record Equivalent(String ending, String why) {}

  private static final List<Equivalent> EQUIVALENT =
      List.of(
          new Equivalent(
              "Condition.ArnNotLike turned into ArnNotLikeIfExists",
              "a negated operator holds without its key anyway, and every request has a principal"),
          new Equivalent(
              "WriteOnlyOwnTags: Condition.ForAllValues:StringEquals turned into"
                  + " ForAllValues:StringEqualsIfExists",
              "for all of no values anything holds, with IfExists and without"));

  @ParameterizedTest
  @EnumSource(Carrier.class)
  void no_slip_in_the_lock_goes_unnoticed(Carrier carrier) {
    assertNoticed(
        LockPolicies.lock(carrier, Account.PARAMETERS),
        policy -> notices(carrier, policy, LockCases.all()));
  }

  @ParameterizedTest
  @EnumSource(Carrier.class)
  void no_slip_in_the_protection_goes_unnoticed(Carrier carrier) {
    assertNoticed(
        LockPolicies.protection(carrier, Account.PARAMETERS),
        policy -> notices(carrier, policy, ProtectionCases.all()));
  }

  @Test
  void no_slip_in_the_lock_writers_rights_goes_unnoticed() {
    assertNoticed(
        LockPolicies.lockWriter(Account.PARAMETERS),
        policy ->
            WriterCases.allowed().stream()
                    .anyMatch(row -> !row.answer(PolicySet.of(policy)).equals(Case.ALLOWED))
                || WriterCases.refused().stream()
                    .anyMatch(
                        row -> !row.answer(PolicySet.of(policy)).startsWith("not allowed by")));
  }

  private static boolean notices(Carrier carrier, NamedPolicy policy, List<Case> cases) {
    return cases.stream()
        .anyMatch(row ->
            !row.answer(Account.policies(carrier, policy, row.request().principal()))
                .equals(row.expected(carrier)));
  }

  private static void assertNoticed(PolicyText shipped, Predicate<NamedPolicy> notices) {
    List<Mutant> mutants = Mutants.of(shipped.text());
    assertThat(mutants).hasSizeGreaterThan(20);
    assertThat(notices.test(Documents.read("as shipped", shipped.text())))
        .as("the policy as it is shipped")
        .isFalse();
    List<String> survivors =
        mutants.stream()
            .filter(mutant -> !notices.test(Documents.read(mutant.what(), text(mutant))))
            .map(Mutant::what)
            .toList();
    System.out.printf(
        "%s, %d characters: %d slips, %d of them without effect%n",
        shipped.name(), shipped.text().length(), mutants.size(), survivors.size());
    assertThat(survivors.stream().filter(what -> !equivalent(what))).isEmpty();
    // A slip that is said to change nothing and that a case notices is a wrong claim.
    assertThat(mutants.stream().map(Mutant::what).filter(MutantsTest::equivalent))
        .allMatch(survivors::contains);
  }

  private static boolean equivalent(String what) {
    return EQUIVALENT.stream().anyMatch(known -> what.endsWith(known.ending()));
  }

  private static String text(Mutant mutant) {
    return mutant.policy().toString();
  }
}
