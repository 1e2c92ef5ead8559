package expressguard.authorization;

import static expressguard.authorization.Json.policy;
import static expressguard.authorization.Json.statement;
import static org.assertj.core.api.Assertions.assertThat;

import expressguard.authorization.context.RequestContext;
import expressguard.classify.PolicyType;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class AuthorizerTest {

  private static final String UPDATE = "ecs:UpdateExpressGatewayService";
  private static final String WEB = "arn:aws:ecs:eu-west-1:111122223333:service/default/web";
  private static final RequestPrincipal DEV =
      RequestPrincipal.of("arn:aws:iam::111122223333:role/dev");

  private static final NamedPolicy ALL = policy("all", statement("Allow", "*", "*"));
  private static final NamedPolicy ECS = policy("ecs", statement("Allow", "ecs:*", "*"));
  private static final NamedPolicy S3 = policy("s3", statement("Allow", "s3:*", "*"));
  private static final NamedPolicy NO_UPDATE = policy("freeze", sid("Deny", UPDATE, "Freeze"));
  private static final NamedPolicy PERHAPS_NOT =
      policy(
          "perhaps",
          Map.of(
              "Effect",
              "Deny",
              "Action",
              "ecs:*",
              "Resource",
              "*",
              "Condition",
              Map.of("IpAddress", Map.of("aws:SourceIp", "10.0.0.0/8"))));

  @Test
  void allows_what_every_kind_of_policy_allows_and_says_by_what() {
    assertThat(decide(DEV, PolicySet.of(S3, ECS).withBoundary(ALL).withControlLevels(both())))
        .isEqualTo(
            new Access.Allowed(
                List.of(
                    new Reason(PolicyType.SERVICE_CONTROL_POLICY, "all", "Statement[0]"),
                    new Reason(PolicyType.SERVICE_CONTROL_POLICY, "all", "Statement[0]"),
                    new Reason(PolicyType.PERMISSIONS_BOUNDARY, "all", "Statement[0]"),
                    new Reason(PolicyType.IDENTITY_BASED_POLICY, "ecs", "Statement[0]"))));
  }

  @Test
  void names_the_kind_and_the_statement_of_an_explicit_deny_which_nothing_outweighs() {
    Access access =
        decide(
            DEV,
            PolicySet.of(ALL, NO_UPDATE)
                .withControlLevels(List.of(List.of(ALL), List.of(ALL, NO_UPDATE))));
    assertThat(access)
        .isEqualTo(
            new Access.ExplicitlyDenied(
                List.of(
                    new Reason(PolicyType.SERVICE_CONTROL_POLICY, "freeze", "Freeze"),
                    new Reason(PolicyType.IDENTITY_BASED_POLICY, "freeze", "Freeze"))));
    assertThat(((Access.ExplicitlyDenied) access).type())
        .isEqualTo(PolicyType.SERVICE_CONTROL_POLICY);
    assertThat(((Access.ExplicitlyDenied) access).by().getFirst().text())
        .isEqualTo("statement `Freeze` of the service control policy `freeze`");
  }

  @Test
  void names_each_kind_of_policy_that_does_not_allow() {
    assertThat(decide(DEV, PolicySet.of(S3)))
        .isEqualTo(
            new Access.ImplicitlyDenied(List.of(PolicyType.IDENTITY_BASED_POLICY), List.of()));
    assertThat(
            decide(
                DEV,
                PolicySet.of(ECS)
                    .withBoundary(S3)
                    .withControlLevels(List.of(List.of(ALL), List.of(S3)))))
        .isEqualTo(
            new Access.ImplicitlyDenied(
                List.of(PolicyType.SERVICE_CONTROL_POLICY, PolicyType.PERMISSIONS_BOUNDARY),
                List.of()));
  }

  @Test
  void does_not_guess_where_a_deny_cannot_be_evaluated() {
    assertThat(decide(DEV, PolicySet.of(ALL, PERHAPS_NOT)))
        .isEqualTo(new Access.Unknown(List.of("the operator `IpAddress` is not evaluated here")));
  }

  @Test
  void is_sure_where_what_cannot_be_told_makes_no_difference() {
    assertThat(decide(DEV, PolicySet.of(ALL, PERHAPS_NOT, NO_UPDATE)))
        .isInstanceOf(Access.ExplicitlyDenied.class);
    assertThat(decide(DEV, PolicySet.of(S3, PERHAPS_NOT)))
        .isEqualTo(
            new Access.ImplicitlyDenied(
                List.of(PolicyType.IDENTITY_BASED_POLICY),
                List.of("the operator `IpAddress` is not evaluated here")));
  }

  @Test
  void leaves_the_management_account_and_service_linked_roles_to_their_own_policies() {
    PolicySet locked = PolicySet.of(ALL).withControlLevels(List.of(List.of(ALL, NO_UPDATE)));
    assertThat(decide(DEV, locked).denied()).isTrue();
    assertThat(decide(new RequestPrincipal(DEV.arn(), true), locked).denied()).isFalse();
    assertThat(
            decide(
                    RequestPrincipal.of(
                        "arn:aws:iam::111122223333:role/aws-service-role/ecs.amazonaws.com/X"),
                    locked)
                .denied())
        .isFalse();
  }

  @Test
  void binds_root_by_control_policies_alone() {
    RequestPrincipal root = RequestPrincipal.of("arn:aws:iam::111122223333:root");
    assertThat(decide(root, PolicySet.of(NO_UPDATE).withBoundary(NO_UPDATE)))
        .isInstanceOf(Access.Allowed.class);
    assertThat(decide(root, PolicySet.of().withControlLevels(List.of(List.of(NO_UPDATE)))))
        .isInstanceOf(Access.ExplicitlyDenied.class);
  }

  @Test
  void does_not_know_what_another_account_consents_to() {
    RequestPrincipal other = RequestPrincipal.of("arn:aws:iam::444455556666:role/dev");
    assertThat(decide(other, PolicySet.of(ALL))).isInstanceOf(Access.Unknown.class);
    assertThat(decide(other, PolicySet.of(S3)).denied()).isTrue();
  }

  @Test
  void takes_the_principal_from_the_request_and_not_from_the_context() {
    AccessRequest request =
        new AccessRequest(
            DEV, UPDATE, WEB, RequestContext.complete().with("AWS:principalarn", "someone else"));
    NamedPolicy exempt =
        policy(
            "exempt",
            Map.of(
                "Effect",
                "Deny",
                "Action",
                "*",
                "Resource",
                "*",
                "Condition",
                Map.of("ArnNotLike", Map.of("aws:PrincipalArn", DEV.arn()))));
    assertThat(Authorizer.decide(request, PolicySet.of(ALL, exempt)))
        .isInstanceOf(Access.Allowed.class);
    AccessRequest session =
        new AccessRequest(
            RequestPrincipal.of("arn:aws:sts::111122223333:assumed-role/dev/me"),
            UPDATE,
            WEB,
            RequestContext.complete());
    assertThat(Authorizer.decide(session, PolicySet.of(ALL, exempt)))
        .isInstanceOf(Access.Unknown.class);
  }

  @Test
  void applies_not_action_and_not_resource_to_everything_else() {
    NamedPolicy notIam =
        policy("not-iam", Map.of("Effect", "Allow", "NotAction", "iam:*", "Resource", "*"));
    NamedPolicy notWeb =
        policy("not-web", Map.of("Effect", "Deny", "Action", "*", "NotResource", WEB));
    assertThat(decide(DEV, PolicySet.of(notIam, notWeb))).isInstanceOf(Access.Allowed.class);
    assertThat(ask(DEV, "iam:GetRole", "arn:aws:iam::111122223333:role/x", notIam).denied())
        .isTrue();
    assertThat(ask(DEV, UPDATE, WEB + "2", notIam, notWeb))
        .isInstanceOf(Access.ExplicitlyDenied.class);
    assertThat(ask(DEV, "ecs:ListClusters", "*", notIam, notWeb))
        .isInstanceOf(Access.Unknown.class);
  }

  private static Map<String, Object> sid(String effect, String action, String sid) {
    return Map.of("Sid", sid, "Effect", effect, "Action", action, "Resource", "*");
  }

  private static List<List<NamedPolicy>> both() {
    return List.of(List.of(ALL), List.of(ALL));
  }

  private static Access decide(RequestPrincipal principal, PolicySet policies) {
    return Authorizer.decide(
        new AccessRequest(principal, UPDATE, WEB, RequestContext.complete()), policies);
  }

  private static Access ask(
      RequestPrincipal principal, String action, String resource, NamedPolicy... policies) {
    return Authorizer.decide(
        new AccessRequest(principal, action, resource, RequestContext.complete()),
        PolicySet.of(policies));
  }
}
