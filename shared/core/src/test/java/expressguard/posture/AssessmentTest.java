package expressguard.posture;

import static org.assertj.core.api.Assertions.assertThat;

import expressguard.authorization.Json;
import expressguard.authorization.NamedPolicy;
import expressguard.authorization.PolicySet;
import expressguard.authorization.RequestPrincipal;
import expressguard.inventory.ResourceId;
import expressguard.lock.LockTag;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class AssessmentTest {

  private static final String ACCOUNT = "arn:aws:iam::111122223333:";
  private static final String ROOT = ACCOUNT + "root";
  private static final String DEPLOYER = ACCOUNT + "role/deployer";
  private static final String ADMIN = ACCOUNT + "role/admin";
  private static final String READER = ACCOUNT + "role/reader";
  private static final String WRITER = ACCOUNT + "role/express-guard/LockWriter";
  private static final ResourceId WEB =
      ResourceId.ofArn("arn:aws:ecs:eu-west-1:111122223333:service/default/web").orElseThrow();

  private static final NamedPolicy ALL =
      Json.policy("AdministratorAccess", Json.statement("Allow", "*", "*"));
  private static final NamedPolicy READ =
      Json.policy("Read", Json.statement("Allow", "ecs:Describe*", "*"));
  private static final NamedPolicy FULL =
      Json.policy("FullAWSAccess", Json.statement("Allow", "*", "*"));
  private static final NamedPolicy LOCK =
      Json.policy(
          "express-guard-lock",
          Map.of(
              "Sid", "XgLockExpress",
              "Effect", "Deny",
              "Action",
                  List.of("ecs:UpdateExpressGatewayService", "ecs:DeleteExpressGatewayService"),
              "Resource", "*",
              "Condition",
                  Map.of(
                      "Null", Map.of("aws:ResourceTag/express-guard:lock", "false"),
                      "ArnNotLike", Map.of("aws:PrincipalArn", List.of(WRITER)))));

  private static final Map<String, String> LOCKED = Map.of(LockTag.KEY, "v1.order.o-1");

  private static Holder holder(String arn, PolicySet policies) {
    return new Holder(RequestPrincipal.of(arn), policies, List.of());
  }

  /** An account with an administrator, a deployer, a reader and its root. */
  private static List<Holder> account(List<NamedPolicy> onDeployer, List<NamedPolicy> control) {
    List<List<NamedPolicy>> levels = control.isEmpty() ? List.of() : List.of(control);
    List<NamedPolicy> deployer = new ArrayList<>(onDeployer);
    deployer.add(ALL);
    return List.of(
        holder(ROOT, PolicySet.of().withControlLevels(levels)),
        holder(ADMIN, PolicySet.of(ALL).withControlLevels(levels)),
        holder(DEPLOYER, new PolicySet(deployer, List.of(), levels)),
        holder(READER, PolicySet.of(READ).withControlLevels(levels)));
  }

  private static Assessment assess(Map<String, String> tags, List<Holder> holders) {
    return Assessment.of(WEB, tags, holders, List.of(WRITER), List.of());
  }

  private static SortedMap<String, String> words(Assessment assessment) {
    SortedMap<String, String> words = new TreeMap<>();
    assessment.holds().forEach((arn, hold) -> words.put(arn, hold.word()));
    return words;
  }

  @Test
  void a_service_without_the_tag_is_unlocked_whatever_the_policies() {
    Assessment assessment = assess(Map.of(), account(List.of(LOCK), List.of(FULL, LOCK)));
    assertThat(assessment.posture()).isEqualTo(new Posture.Unlocked());
    assertThat(assessment.posture().enforced()).isFalse();
  }

  @Test
  void a_tag_without_a_deny_is_advisory_and_never_called_locked() {
    Assessment assessment = assess(LOCKED, account(List.of(), List.of()));
    assertThat(assessment.posture()).isEqualTo(new Posture.Advisory(3));
    assertThat(assessment.posture().enforced()).isFalse();
    assertThat(assessment.posture().text()).doesNotContain("locked");
  }

  @Test
  void a_managed_policy_locks_those_who_bear_it_and_the_rest_are_named() {
    Assessment assessment = assess(LOCKED, account(List.of(LOCK), List.of()));
    assertThat(assessment.posture()).isEqualTo(new Posture.EnforcedListed(1, 3));
    assertThat(words(assessment))
        .isEqualTo(Map.of(DEPLOYER, "BOUND", ADMIN, "PASSES", ROOT, "PASSES"));
    assertThat(assessment.posture().text())
        .isEqualTo("locked for 1 of 3 principals that can call Express");
  }

  @Test
  void a_control_policy_locks_the_whole_account_its_root_included() {
    Assessment assessment = assess(LOCKED, account(List.of(), List.of(FULL, LOCK)));
    assertThat(assessment.posture()).isEqualTo(new Posture.EnforcedOrg(3));
    assertThat(assessment.holds().get(ROOT))
        .isInstanceOfSatisfying(
            Hold.Bound.class,
            bound -> assertThat(bound.by().statement()).isEqualTo("XgLockExpress"));
  }

  @Test
  void no_control_policy_binds_the_management_account() {
    List<Holder> holders = new ArrayList<>(account(List.of(), List.of(FULL, LOCK)));
    holders.add(
        new Holder(
            new RequestPrincipal(ACCOUNT + "role/boss", true),
            PolicySet.of(ALL).withControlLevels(List.of(List.of(FULL, LOCK))),
            List.of()));
    assertThat(assess(LOCKED, holders).posture()).isEqualTo(new Posture.EnforcedListed(3, 4));
  }

  @Test
  void whoever_is_left_out_on_purpose_is_told_and_does_not_count() {
    List<Holder> holders = new ArrayList<>(account(List.of(), List.of(FULL, LOCK)));
    holders.add(holder(WRITER, PolicySet.of(ALL).withControlLevels(List.of(List.of(FULL, LOCK)))));
    Assessment assessment = assess(LOCKED, holders);
    assertThat(assessment.posture()).isEqualTo(new Posture.EnforcedOrg(3));
    assertThat(words(assessment)).containsEntry(WRITER, "EXCEPTED");
  }

  @Test
  void a_principal_with_a_policy_that_cannot_be_read_does_not_count_as_denied() {
    List<Holder> holders = new ArrayList<>(account(List.of(), List.of(FULL, LOCK)));
    holders.add(
        new Holder(
            RequestPrincipal.of(ACCOUNT + "role/odd"),
            PolicySet.of().withControlLevels(List.of(List.of(FULL, LOCK))),
            List.of("`odd/inline`: the policy: it is malformed")));
    Assessment assessment = assess(LOCKED, holders);
    assertThat(assessment.posture()).isEqualTo(new Posture.EnforcedListed(3, 4));
    assertThat(words(assessment)).containsEntry(ACCOUNT + "role/odd", "UNSURE");
  }

  @Test
  void a_right_that_depends_on_what_is_not_known_is_a_right_until_it_is_denied() {
    NamedPolicy byAddress =
        Json.policy(
            "office",
            Map.of(
                "Effect", "Allow",
                "Action", "ecs:*",
                "Resource", "*",
                "Condition", Map.of("StringEquals", Map.of("aws:PrincipalTag/team", "web"))));
    Holder office = holder(ACCOUNT + "role/office", PolicySet.of(byAddress));
    assertThat(words(assess(LOCKED, List.of(office))))
        .isEqualTo(Map.of(ACCOUNT + "role/office", "UNSURE"));
    Holder bound = holder(ACCOUNT + "role/office", PolicySet.of(byAddress, LOCK));
    assertThat(words(assess(LOCKED, List.of(bound))))
        .isEqualTo(Map.of(ACCOUNT + "role/office", "BOUND"));
  }
}
