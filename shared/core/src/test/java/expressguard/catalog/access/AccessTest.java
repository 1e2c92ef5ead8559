package expressguard.catalog.access;

import static expressguard.catalog.Calls.list;
import static expressguard.catalog.Calls.members;
import static org.assertj.core.api.Assertions.assertThat;

import expressguard.catalog.Calls;
import expressguard.catalog.Fields;
import expressguard.event.Data;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class AccessTest {

  private static final String ROLE = "arn:aws:iam::123456789012:role/ecsInfrastructure";
  private static final String POLICY = "arn:aws:iam::123456789012:policy/express-guard/lock";

  private static Map<String, String> role(String name, Object... request) {
    Object[] all = new Object[request.length + 2];
    all[0] = "roleName";
    all[1] = "ecsInfrastructure";
    System.arraycopy(request, 0, all, 2, request.length);
    return Calls.of("iam", name, all).read(ROLE);
  }

  @Test
  void attaches_and_detaches_policies_of_a_role() {
    assertThat(role("AttachRolePolicy", "policyArn", POLICY))
        .containsExactly(Map.entry("policies[" + POLICY + "]", "present"));
    assertThat(role("DetachRolePolicy", "policyArn", POLICY))
        .containsExactly(Map.entry("policies[" + POLICY + "]", "(removed)"));
    assertThat(role("DetachRolePolicy", "policyArn", Data.Gap.UNKNOWN))
        .containsExactly(Map.entry("policies[*]", "unknown (the record does not hold it)"));
  }

  @Test
  void shows_that_a_policy_text_changed_and_not_the_text() {
    assertThat(
            role("PutRolePolicy", "policyName", "inline", "policyDocument", "{\"Statement\":[]}"))
        .hasSize(1)
        .hasEntrySatisfying(
            "inlinePolicies[inline]", value -> assertThat(value).startsWith("fingerprint "));
    assertThat(role("DeleteRolePolicy", "policyName", "inline"))
        .containsExactly(Map.entry("inlinePolicies[inline]", "(removed)"));
    assertThat(role("UpdateAssumeRolePolicy", "policyDocument", "{}"))
        .hasEntrySatisfying(
            "policyDocument", value -> assertThat(value).startsWith("fingerprint "));
  }

  @Test
  void bounds_and_deletes_roles() {
    assertThat(role("PutRolePermissionsBoundary", "permissionsBoundary", POLICY))
        .containsExactly(Map.entry("permissionsBoundary", POLICY));
    assertThat(role("DeleteRolePermissionsBoundary"))
        .containsExactly(Map.entry("permissionsBoundary", "(removed)"));
    assertThat(role("DeleteRole")).containsExactly(Map.entry(Fields.EXISTENCE, "(removed)"));
  }

  @Test
  void reads_which_version_of_a_policy_is_put_in_force() {
    assertThat(
            Calls.of("iam", "SetDefaultPolicyVersion", "policyArn", POLICY, "versionId", "v3")
                .read(POLICY))
        .containsExactly(Map.entry("versionId", "v3"));
  }

  @Test
  void attaches_and_detaches_organization_policies() {
    Map<String, Map<String, String>> attached =
        Calls.of("organizations", "AttachPolicy", "policyId", "p-1", "targetId", "ou-1").read();
    assertThat(attached.values()).containsExactly(Map.of("targets[ou-1]", "present"));
    assertThat(
            Calls.of("organizations", "DetachPolicy", "policyId", "p-1", "targetId", "ou-1")
                .read()
                .values())
        .containsExactly(Map.of("targets[ou-1]", "(removed)"));
  }

  @Test
  void reads_tags_of_any_kind_of_resource() {
    String service = Calls.ecs("service/default/web");
    String rule = Calls.elb("listener-rule/app/alb/1/2/3");
    Data arns = list(service, rule, "arn:aws:s3:::bucket");
    assertThat(
            Calls.of(
                    "tagging",
                    "TagResources",
                    "resourceARNList",
                    arns,
                    "tags",
                    members("express-guard:lock", "v1"))
                .read())
        .containsOnlyKeys(service, rule)
        .containsEntry(service, Map.of("tags[express-guard:lock]", "v1"));
    assertThat(
            Calls.of(
                    "tagging",
                    "UntagResources",
                    "resourceARNList",
                    arns,
                    "tagKeys",
                    list(Fields.MANAGED_TAG))
                .answered("failedResourcesMap", members(rule, members("errorCode", "X")))
                .listing(rule)
                .read())
        .containsExactly(Map.entry(service, Map.of(Fields.tag(Fields.MANAGED_TAG), "(removed)")));
  }
}
