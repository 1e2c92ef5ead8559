package expressguard.catalog.network;

import expressguard.catalog.FieldValue;
import expressguard.catalog.WatchedCall;
import expressguard.catalog.WatchedCall.Api;
import expressguard.catalog.parameters.Parameters;
import expressguard.catalog.reading.Effect;
import expressguard.catalog.reading.Reading;
import expressguard.catalog.reading.RowSource;
import expressguard.catalog.reading.Subject;
import expressguard.event.ApiCall;
import expressguard.inventory.ResourceId;
import expressguard.inventory.ResourceType;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The rows of EC2: security groups, their rules, and the tags of both. */
public final class SecurityGroupRows {

  private static final RowSource EC2 = new RowSource("ec2.amazonaws.com", Api.DIRECT);
  private static final String GUIDE =
      "; ECS developer guide, Resources created by Amazon ECS Express Mode services";
  private static final FieldValue ALLOWED = FieldValue.shown("allowed");
  private static final FieldValue GONE = new FieldValue.Gone();

  private static final List<WatchedCall> ROWS =
      List.of(
          EC2.documented(
              "AuthorizeSecurityGroupIngress",
              rules("ingress", ALLOWED),
              "Opens a way in, for every service behind it when the group is the load balancer's.",
              "EC2 API reference, AuthorizeSecurityGroupIngress" + GUIDE),
          EC2.documented(
              "AuthorizeSecurityGroupEgress",
              rules("egress", ALLOWED),
              "Opens a way out; the one from the load balancer to the container port is written"
                  + " again by an update with `containerPort`.",
              "EC2 API reference, AuthorizeSecurityGroupEgress" + GUIDE),
          EC2.inferred(
              "RevokeSecurityGroupIngress",
              revoked("ingress"),
              "Shuts a way in; the tasks are lost when it is the one from the load balancer.",
              "EC2 API reference, RevokeSecurityGroupIngress" + GUIDE),
          EC2.inferred(
              "RevokeSecurityGroupEgress",
              revoked("egress"),
              "Shuts a way out; the tasks are lost when it is the load balancer's to them.",
              "EC2 API reference, RevokeSecurityGroupEgress" + GUIDE),
          EC2.inferred(
              "ModifySecurityGroupRules",
              Reading.of(group(), SecurityGroupReader.changedRules()),
              "Changes rules by their ids, the ones between load balancer and tasks among them.",
              "EC2 API reference, ModifySecurityGroupRules" + GUIDE),
          EC2.documented(
              "UpdateSecurityGroupRuleDescriptionsIngress",
              Reading.of(group(), Effect.parameters()),
              "Changes descriptions of rules and nothing that they let through.",
              "EC2 API reference, UpdateSecurityGroupRuleDescriptionsIngress"),
          EC2.documented(
              "UpdateSecurityGroupRuleDescriptionsEgress",
              Reading.of(group(), Effect.parameters()),
              "Changes descriptions of rules and nothing that they let through.",
              "EC2 API reference, UpdateSecurityGroupRuleDescriptionsEgress"),
          EC2.documented(
              "DeleteSecurityGroup",
              Reading.of(group(), Effect.deleted()),
              "Deletes a group that nothing uses; EC2 refuses one that is in use.",
              "EC2 API reference, DeleteSecurityGroup"),
          EC2.documented(
              "AssociateSecurityGroupVpc",
              Reading.of(group(), Effect.entry("vpcs", "vpcId")),
              "Lets another VPC use the group; its rules then serve more than Express Mode's"
                  + " tasks.",
              "EC2 API reference, AssociateSecurityGroupVpc"),
          EC2.documented(
              "DisassociateSecurityGroupVpc",
              Reading.of(group(), Effect.entryRemoved("vpcs", "vpcId")),
              "Ends the use of the group in another VPC.",
              "EC2 API reference, DisassociateSecurityGroupVpc"),
          EC2.inferred(
              "CreateTags",
              Reading.of(tagged(), Effect.tagged("tagSet")),
              "Sets tags; another value of the managed tag takes the group from Express Mode as"
                  + " its removal does.",
              "EC2 API reference, CreateTags; managed policy"
                  + " AmazonECSInfrastructureRoleforExpressGatewayServices tests the value"),
          EC2.inferred(
              "DeleteTags",
              Reading.of(tagged(), Effect.untaggedOrAll("tagSet")),
              "Takes tags off, all of them when none is named; without the managed tag Express"
                  + " Mode can no longer change the group.",
              "EC2 API reference, DeleteTags; ECS developer guide, Updating Resources Outside"
                  + " of Express Mode; managed policy"
                  + " AmazonECSInfrastructureRoleforExpressGatewayServices"));

  private SecurityGroupRows() {}

  public static List<WatchedCall> rows() {
    return ROWS;
  }

  private static Reading rules(String direction, FieldValue value) {
    return Reading.of(group(), SecurityGroupReader.rules(direction, value));
  }

  private static Reading revoked(String direction) {
    return SecurityGroupReader.spelled(direction, rules(direction, GONE));
  }

  /** The group by its id; a call that has only its name is answered with rules that have the id. */
  private static Subject group() {
    return Subject.of(
        ResourceType.SECURITY_GROUP,
        call ->
            Parameters.of(call).textAt("groupId").or(() -> answered(call)).stream()
                .map(id -> Subject.here(call, ResourceType.SECURITY_GROUP, id)),
        "groupId");
  }

  private static Optional<String> answered(ApiCall call) {
    return call.response().listAt("securityGroupRuleSet").stream()
        .flatMap(rule -> rule.textAt("groupId").stream())
        .findFirst();
  }

  private static Subject tagged() {
    return new Subject(
        "each of `resourcesSet` that is a security group or a rule of one",
        List.of("resourcesSet"),
        Set.of(ResourceType.SECURITY_GROUP, ResourceType.SECURITY_GROUP_RULE),
        call ->
            call.request().listAt("resourcesSet").stream()
                .flatMap(item -> item.textAt("resourceId").stream())
                .flatMap(id -> byId(call, id)));
  }

  private static Stream<ResourceId> byId(ApiCall call, String id) {
    return id.startsWith("sgr-")
        ? Stream.of(Subject.here(call, ResourceType.SECURITY_GROUP_RULE, id))
        : id.startsWith("sg-")
            ? Stream.of(Subject.here(call, ResourceType.SECURITY_GROUP, id))
            : Stream.empty();
  }
}
