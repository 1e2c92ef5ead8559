package expressguard.catalog.network;

import static expressguard.catalog.Calls.list;
import static expressguard.catalog.Calls.members;
import static org.assertj.core.api.Assertions.assertThat;

import expressguard.catalog.Calls;
import expressguard.catalog.Fields;
import expressguard.event.Data;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class SecurityGroupTest {

  private static final String GROUP = Calls.arn("ec2", "security-group/sg-1");

  private static Data items(Object... values) {
    return members("items", list(values));
  }

  private static Map<String, String> rules(String name, Object... request) {
    return Calls.of("ec2", name, request).read(GROUP);
  }

  @Test
  void names_a_rule_by_what_it_lets_through() {
    Data permission =
        members(
            "ipProtocol", "tcp",
            "fromPort", 8080,
            "toPort", 8080,
            "groups", items(members("groupId", "sg-2")),
            "ipRanges", items(members("cidrIp", "10.0.0.0/8", "description", "office")),
            "ipv6Ranges", members(),
            "prefixListIds", members());
    assertThat(
            rules(
                "AuthorizeSecurityGroupIngress",
                "groupId",
                "sg-1",
                "ipPermissions",
                items(permission)))
        .containsOnly(
            Map.entry("ingress[tcp 8080 sg-2]", "allowed"),
            Map.entry("ingress[tcp 8080 10.0.0.0/8]", "allowed"));
  }

  @Test
  void reads_a_rule_that_stands_in_the_request_itself() {
    assertThat(
            rules(
                "RevokeSecurityGroupIngress",
                "groupId",
                "sg-1",
                "ipPermissions",
                members(),
                "ipProtocol",
                "tcp",
                "fromPort",
                22,
                "toPort",
                22,
                "cidrIp",
                "0.0.0.0/0"))
        .containsExactly(Map.entry("ingress[tcp 22 0.0.0.0/0]", "(removed)"));
  }

  @Test
  void writes_every_protocol_without_ports() {
    Data all =
        members(
            "ipProtocol",
            "-1",
            "fromPort",
            0,
            "toPort",
            0,
            "ipv6Ranges",
            items(members("cidrIpv6", "::/0")));
    Data range =
        members(
            "ipProtocol",
            "udp",
            "fromPort",
            1000,
            "toPort",
            2000,
            "prefixListIds",
            items(members("prefixListId", "pl-1")));
    assertThat(
            rules(
                "RevokeSecurityGroupEgress", "groupId", "sg-1", "ipPermissions", items(all, range)))
        .containsOnly(
            Map.entry("egress[all ::/0]", "(removed)"),
            Map.entry("egress[udp 1000-2000 pl-1]", "(removed)"));
  }

  @Test
  void reads_rules_that_are_named_by_id() {
    Data id = members("securityGroupRuleId", "sgr-1");
    assertThat(
            rules(
                "RevokeSecurityGroupEgress", "groupId", "sg-1", "securityGroupRuleIds", items(id)))
        .containsExactly(Map.entry("securityGroupRules[sgr-1]", "(removed)"));
  }

  @Test
  void reads_what_a_revoked_rule_was_where_the_answer_spells_it() {
    Data id = members("securityGroupRuleId", "sgr-1");
    Data rule =
        members(
            "securityGroupRuleId",
            "sgr-1",
            "isEgress",
            false,
            "ipProtocol",
            "tcp",
            "fromPort",
            8080,
            "toPort",
            8080,
            "referencedGroupId",
            "sg-2");
    assertThat(
            Calls.of(
                    "ec2",
                    "RevokeSecurityGroupIngress",
                    "groupId",
                    "sg-1",
                    "securityGroupRuleIds",
                    items(id))
                .answered("revokedSecurityGroupRuleSet", items(rule))
                .read(GROUP))
        .containsOnly(
            Map.entry("securityGroupRules[sgr-1]", "(removed)"),
            Map.entry("ingress[tcp 8080 sg-2]", "(removed)"));
  }

  @Test
  void says_that_some_rule_was_written_where_none_can_be_read() {
    assertThat(
            rules(
                "AuthorizeSecurityGroupEgress",
                "groupId",
                "sg-1",
                "ipPermissions",
                Data.Gap.UNKNOWN))
        .containsExactly(Map.entry("egress[*]", "unknown (the record does not hold it)"));
  }

  @Test
  void finds_the_id_of_a_group_that_was_named_in_the_answer() {
    assertThat(
            Calls.of("ec2", "AuthorizeSecurityGroupIngress", "groupName", "web")
                .answered("securityGroupRuleSet", items(members("groupId", "sg-1")))
                .read())
        .containsOnlyKeys(GROUP);
  }

  @Test
  void opens_the_wrapped_request_of_newer_calls() {
    Data rule =
        members(
            "SecurityGroupRuleId",
            "sgr-1",
            "SecurityGroupRule",
            members("IpProtocol", "tcp", "FromPort", 8081, "Description", "note"),
            "tag",
            1);
    Map<String, String> one =
        rules(
            "ModifySecurityGroupRules",
            "ModifySecurityGroupRulesRequest",
            members("GroupId", "sg-1", "SecurityGroupRule", rule));
    assertThat(one)
        .containsEntry("securityGroupRules[sgr-1].fromPort", "8081")
        .containsEntry("securityGroupRules[sgr-1].ipProtocol", "tcp")
        .hasEntrySatisfying(
            "securityGroupRules[sgr-1].description",
            value -> assertThat(value).startsWith("fingerprint "));
    assertThat(
            rules(
                "ModifySecurityGroupRules",
                "ModifySecurityGroupRulesRequest",
                members("GroupId", "sg-1", "SecurityGroupRule", list(rule))))
        .isEqualTo(one);
  }

  @Test
  void reads_tags_of_groups_and_rules_alone() {
    Map<String, Map<String, String>> tagged =
        Calls.of(
                "ec2", "CreateTags",
                "resourcesSet",
                    items(
                        members("resourceId", "sg-1"),
                        members("resourceId", "sgr-1"),
                        members("resourceId", "i-1")),
                "tagSet", items(members("key", Fields.MANAGED_TAG, "value", "true")))
            .read();
    assertThat(tagged).containsOnlyKeys(GROUP, Calls.arn("ec2", "security-group-rule/sgr-1"));
    assertThat(tagged.get(GROUP))
        .containsExactly(Map.entry(Fields.tag(Fields.MANAGED_TAG), "true"));
  }

  @Test
  void takes_all_tags_off_where_none_is_named() {
    Data groups = items(members("resourceId", "sg-1"));
    assertThat(rules("DeleteTags", "resourcesSet", groups))
        .containsExactly(Map.entry("tags[*]", "(removed)"));
    assertThat(rules("DeleteTags", "resourcesSet", groups, "tagSet", members()))
        .containsExactly(Map.entry("tags[*]", "(removed)"));
    assertThat(
            rules("DeleteTags", "resourcesSet", groups, "tagSet", items(members("key", "owner"))))
        .containsExactly(Map.entry("tags[owner]", "(removed)"));
    assertThat(rules("DeleteTags", "resourcesSet", groups, "tagSet", Data.Gap.UNKNOWN))
        .containsExactly(Map.entry("tags[*]", "unknown (the record does not hold it)"));
  }

  @Test
  void does_not_say_that_a_tag_is_gone_which_another_value_was_named_for() {
    Data groups = items(members("resourceId", "sg-1"));
    Data other = items(members("key", Fields.MANAGED_TAG, "value", ""));
    Data same = items(members("key", Fields.MANAGED_TAG, "value", "true"));
    assertThat(rules("DeleteTags", "resourcesSet", groups, "tagSet", other))
        .containsExactly(
            Map.entry(
                Fields.tag(Fields.MANAGED_TAG),
                "unknown (removed only where it had the value of the call)"));
    assertThat(rules("DeleteTags", "resourcesSet", groups, "tagSet", same))
        .containsExactly(Map.entry(Fields.tag(Fields.MANAGED_TAG), "(removed)"));
  }

  @Test
  void lets_another_vpc_use_a_group() {
    assertThat(rules("AssociateSecurityGroupVpc", "groupId", "sg-1", "vpcId", "vpc-1"))
        .containsExactly(Map.entry("vpcs[vpc-1]", "present"));
    assertThat(rules("DisassociateSecurityGroupVpc", "groupId", "sg-1", "vpcId", "vpc-1"))
        .containsExactly(Map.entry("vpcs[vpc-1]", "(removed)"));
  }
}
