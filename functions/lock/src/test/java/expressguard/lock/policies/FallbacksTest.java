package expressguard.lock.policies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import expressguard.authorization.AccessRequest;
import expressguard.authorization.Authorizer;
import expressguard.authorization.NamedPolicy;
import expressguard.authorization.PolicySet;
import expressguard.authorization.RequestPrincipal;
import expressguard.authorization.context.RequestContext;
import expressguard.authorization.document.PolicyReader;
import expressguard.authorization.document.PolicyReading;
import expressguard.cloudtrail.json.DataReader;
import expressguard.inventory.ResourceId;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class FallbacksTest {

  private static final String ROLES = "arn:aws:iam::111122223333:role/";
  private static final String LOCK_ROLE = ROLES + "express-guard/LockWriter";
  private static final String BREAK_GLASS = ROLES + "BreakGlass";
  private static final LockParameters PARAMETERS =
      LockParameters.of(LOCK_ROLE, BREAK_GLASS, ROLES + "Deployer");
  private static final String ALL =
      "{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"Allow\",\"Action\":\"*\",\"Resource\":\"*\"}]}";

  private static SortedSet<ResourceId> services(int many, int nameLength) {
    TreeSet<ResourceId> services = new TreeSet<>();
    for (int n = 0; n < many; n++) {
      services.add(service(String.format("s%0" + (nameLength - 1) + "d", n)));
    }
    return services;
  }

  private static ResourceId service(String name) {
    return ResourceId.ofArn("arn:aws:ecs:eu-west-1:111122223333:service/default/" + name)
        .orElseThrow();
  }

  private static NamedPolicy policy(String name, String text) {
    try {
      return switch (PolicyReader.read(
          new DataReader().read(text.getBytes(StandardCharsets.UTF_8)))) {
        case PolicyReading.Valid(var valid) -> new NamedPolicy(name, valid);
        case PolicyReading.Malformed(var problems) -> throw new AssertionError(problems.toString());
      };
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static boolean denied(
      List<PolicyText> lists, String principal, String action, ResourceId on) {
    List<NamedPolicy> policies = new ArrayList<>(List.of(policy("all", ALL)));
    lists.forEach(list -> policies.add(policy(list.name(), list.text())));
    return Authorizer.decide(
            new AccessRequest(
                RequestPrincipal.of(principal), action, on.toString(), RequestContext.complete()),
            new PolicySet(policies, List.of(), List.of()))
        .denied();
  }

  @Test
  void denies_updates_and_deletions_of_the_listed_services_and_nothing_else() {
    List<PolicyText> lists = Fallbacks.listed(services(200, 24), PARAMETERS);
    assertThat(lists).hasSizeGreaterThan(1);
    for (ResourceId listed : services(200, 24)) {
      assertThat(denied(lists, ROLES + "d", "ecs:UpdateExpressGatewayService", listed)).isTrue();
    }
    ResourceId one = services(1, 24).first();
    assertThat(denied(lists, ROLES + "d", "ecs:DeleteExpressGatewayService", one)).isTrue();
    assertThat(denied(lists, ROLES + "d", "ecs:DeleteService", one)).isTrue();
    assertThat(denied(lists, ROLES + "d", "ecs:UpdateService", one)).isFalse();
    assertThat(denied(lists, ROLES + "d", "ecs:UpdateExpressGatewayService", service("other")))
        .isFalse();
    assertThat(denied(lists, LOCK_ROLE, "ecs:UpdateExpressGatewayService", one)).isFalse();
    assertThat(denied(lists, BREAK_GLASS, "ecs:UpdateExpressGatewayService", one)).isFalse();
  }

  @Test
  void fills_each_policy_up_to_the_limit_and_none_over_it() {
    for (int length : List.of(12, 24, 63, 255)) {
      List<PolicyText> lists = Fallbacks.listed(services(60, length), PARAMETERS);
      int arn = services(1, length).first().toString().length() + ",\"\"".length();
      for (PolicyText list : lists) {
        assertThat(list.text().length()).isLessThanOrEqualTo(6_144);
      }
      for (PolicyText list : lists.subList(0, lists.size() - 1)) {
        assertThat(list.text().length()).as("room for one more").isGreaterThan(6_144 - arn);
      }
    }
    System.out.printf(
        "services in a policy: %d with names of 12 characters, %d of 24, %d of 63, %d of 255%n",
        most(12), most(24), most(63), most(255));
  }

  private static int most(int length) {
    int many = 1;
    while (Fallbacks.listed(services(many + 1, length), PARAMETERS).size() == 1) {
      many++;
    }
    return many;
  }

  @Test
  void gives_the_same_texts_for_the_same_services() {
    assertThat(Fallbacks.listed(services(150, 24), PARAMETERS))
        .isEqualTo(Fallbacks.listed(services(150, 24), PARAMETERS));
    assertThat(Fallbacks.listed(new TreeSet<>(), PARAMETERS)).isEmpty();
  }

  @Test
  void refuses_more_than_a_role_can_bear_and_services_of_others() {
    assertThatThrownBy(() -> Fallbacks.listed(services(200, 255), PARAMETERS))
        .hasMessageMatching("200 services take \\d+ policies, and a role takes 10; .*");
    ResourceId other =
        ResourceId.ofArn("arn:aws:ecs:eu-west-1:444455556666:service/default/web").orElseThrow();
    assertThatThrownBy(() -> Fallbacks.listed(new TreeSet<>(List.of(other)), PARAMETERS))
        .hasMessageContaining("is of another account");
  }

  private static boolean may(PolicyText policy, String action, String on, RequestContext context) {
    return !Authorizer.decide(
            new AccessRequest(RequestPrincipal.of(LOCK_ROLE), action, on, context),
            PolicySet.of(policy(policy.name(), policy.text())))
        .denied();
  }

  @Test
  void the_attacher_attaches_the_lock_and_nothing_else() {
    PolicyText attacher = Fallbacks.attacher(PARAMETERS);
    RequestContext lock =
        RequestContext.complete()
            .with("iam:PolicyARN", "arn:aws:iam::111122223333:policy/express-guard/lock");
    RequestContext admin =
        RequestContext.complete()
            .with("iam:PolicyARN", "arn:aws:iam::aws:policy/AdministratorAccess");
    assertThat(may(attacher, "iam:AttachRolePolicy", ROLES + "deployer", lock)).isTrue();
    assertThat(may(attacher, "iam:DetachRolePolicy", ROLES + "deployer", lock)).isTrue();
    assertThat(may(attacher, "iam:AttachRolePolicy", ROLES + "deployer", admin)).isFalse();
    assertThat(may(attacher, "iam:PutRolePolicy", ROLES + "deployer", lock)).isFalse();
  }

  @Test
  void the_list_writer_writes_lists_and_no_other_policy() {
    PolicyText writer = Fallbacks.listWriter(PARAMETERS);
    String policies = "arn:aws:iam::111122223333:policy/express-guard/";
    RequestContext any = RequestContext.complete();
    assertThat(may(writer, "iam:CreatePolicyVersion", policies + "lock-listed-1", any)).isTrue();
    assertThat(may(writer, "iam:CreatePolicyVersion", policies + "lock", any)).isFalse();
    assertThat(may(writer, "iam:AttachRolePolicy", ROLES + "deployer", any)).isFalse();
  }
}
