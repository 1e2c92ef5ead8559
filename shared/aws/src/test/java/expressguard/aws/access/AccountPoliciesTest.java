package expressguard.aws.access;

import static org.assertj.core.api.Assertions.assertThat;

import expressguard.authorization.NamedPolicy;
import expressguard.cloudtrail.json.DataReader;
import expressguard.event.Data;
import expressguard.posture.Holder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class AccountPoliciesTest {

  private static final ControlLevels NONE = new ControlLevels(List.of(), false, List.of());

  /** As IAM's API answers: documents are encoded for a URL. */
  private static final String ENCODED =
      "%7B%22Version%22%3A%222012-10-17%22%2C%22Statement%22%3A%7B%22Effect%22%3A%22Allow%22%2C"
          + "%22Action%22%3A%22%2A%22%2C%22Resource%22%3A%22%2A%22%7D%7D";

  private static final String DETAILS =
      """
      {"UserDetailList":[
        {"Arn":"arn:aws:iam::111122223333:user/alice","GroupList":["admins","nobody"]}],
       "GroupDetailList":[
        {"GroupName":"admins","Arn":"arn:aws:iam::111122223333:group/admins",
         "AttachedManagedPolicies":[{"PolicyArn":"arn:aws:iam::aws:policy/AdministratorAccess"}]}],
       "RoleDetailList":[
        {"Arn":"arn:aws:iam::111122223333:role/deployer",
         "RolePolicyList":[{"PolicyName":"own","PolicyDocument":"%s"}],
         "PermissionsBoundary":{"PermissionsBoundaryArn":"arn:aws:iam::111122223333:policy/bound"}},
        {"Arn":"arn:aws:iam::111122223333:role/odd",
         "RolePolicyList":[{"PolicyName":"broken","PolicyDocument":"{\\"Statement\\":7}"},
                           {"PolicyName":"torn","PolicyDocument":"{"}],
         "AttachedManagedPolicies":[{"PolicyArn":"arn:aws:iam::111122223333:policy/gone"}]}],
       "Policies":[
        {"Arn":"arn:aws:iam::aws:policy/AdministratorAccess","PolicyVersionList":[
          {"IsDefaultVersion":false,"Document":"%s"},
          {"IsDefaultVersion":true,"Document":"%s"}]},
        {"Arn":"arn:aws:iam::111122223333:policy/bound","PolicyVersionList":[
          {"IsDefaultVersion":true,"Document":{"Version":"2012-10-17","Statement":
            [{"Effect":"Deny","Action":"ecs:*","Resource":"*"}]}}]}]}
      """
          .formatted(ENCODED, ENCODED, ENCODED);

  private static Data data(String text) {
    try {
      return new DataReader().read(text.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static Map<String, Holder> holders() {
    return AccountPolicies.read(List.of(data(DETAILS)), NONE).stream()
        .collect(Collectors.toMap(one -> one.principal().arn(), Function.identity()));
  }

  private static Holder holder(String name) {
    return Optional.ofNullable(holders().get("arn:aws:iam::111122223333:" + name)).orElseThrow();
  }

  private static List<String> names(List<NamedPolicy> policies) {
    return policies.stream().map(NamedPolicy::name).toList();
  }

  @Test
  void reads_users_roles_and_the_root() {
    assertThat(holders().keySet())
        .containsExactlyInAnyOrder(
            "arn:aws:iam::111122223333:user/alice",
            "arn:aws:iam::111122223333:role/deployer",
            "arn:aws:iam::111122223333:role/odd",
            "arn:aws:iam::111122223333:root");
  }

  @Test
  void a_user_has_the_policies_of_its_groups_and_a_group_that_is_missing_is_a_problem() {
    assertThat(names(holder("user/alice").policies().identity()))
        .containsExactly("arn:aws:iam::aws:policy/AdministratorAccess");
    assertThat(holder("user/alice").problems())
        .containsExactly("the group `nobody` is not among the details");
  }

  @Test
  void a_role_has_its_own_policies_and_its_boundary() {
    Holder deployer = holder("role/deployer");
    assertThat(names(deployer.policies().identity()))
        .containsExactly("arn:aws:iam::111122223333:role/deployer/own");
    assertThat(names(deployer.policies().boundary()))
        .containsExactly("arn:aws:iam::111122223333:policy/bound");
    assertThat(deployer.problems()).isEmpty();
  }

  @Test
  void says_of_every_policy_why_it_cannot_be_read() {
    assertThat(holder("role/odd").problems())
        .satisfiesExactly(
            one -> assertThat(one).contains("role/odd/broken` is malformed: "),
            one -> assertThat(one).contains("role/odd/torn` is no JSON"),
            one ->
                assertThat(one)
                    .isEqualTo("`arn:aws:iam::111122223333:policy/gone` is not among the details"));
  }

  @Test
  void reads_control_policies_level_by_level_and_takes_none_where_one_is_malformed() {
    Data full =
        data(
            "{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"Allow\",\"Action\":\"*\",\"Resource\":\"*\"}]}");
    Data described =
        data(
            "{\"Policy\":{\"PolicySummary\":{\"Name\":\"lock\"},\"Content\":\"" + ENCODED + "\"}}");
    ControlLevels levels = ControlLevels.read(List.of(full, Data.items(full, described)), false);
    assertThat(levels.levels().stream().map(AccountPoliciesTest::names).toList())
        .containsExactly(List.of("policy 1 of level 1"), List.of("policy 1 of level 2", "lock"));
    ControlLevels broken = ControlLevels.read(List.of(full, data("{\"Statement\":[]}")), false);
    assertThat(broken.levels()).isEmpty();
    assertThat(broken.gaps()).singleElement().asString().contains("policy 1 of level 2");
  }
}
