package expressguard.aws.access;

import static org.assertj.core.api.Assertions.assertThat;

import expressguard.aws.Asked;
import expressguard.aws.access.LockProbe.Probed;
import expressguard.event.Data;
import expressguard.posture.Holder;
import expressguard.testkit.backend.Backend;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.ecs.EcsClient;
import software.amazon.awssdk.services.iam.IamClient;
import software.amazon.awssdk.services.organizations.OrganizationsClient;
import software.amazon.awssdk.services.organizations.model.AlreadyInOrganizationException;
import software.amazon.awssdk.services.organizations.model.PolicyType;
import software.amazon.awssdk.services.sqs.SqsClient;

/** An account of the emulator, asked as `guard status` asks AWS. */
@SuppressWarnings("unchecked") // The SDK's builders take consumers as varargs.
class LiveAccountIT {

  private static final String ALLOW =
      "{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"Allow\",\"Action\":\"*\",\"Resource\":\"*\"}]}";
  private static final String DENY =
      "{\"Version\":\"2012-10-17\",\"Statement\":[{\"Sid\":\"XgLockExpress\",\"Effect\":\"Deny\",\"Action\":\"ecs:UpdateExpressGatewayService\",\"Resource\":\"*\"}]}";

  private final String name = "live-" + UUID.randomUUID();

  @Test
  void every_principal_has_its_own_policies_those_of_its_groups_and_its_boundary() {
    try (IamClient iam = client(IamClient.builder(), Region.AWS_GLOBAL)) {
      String boundary =
          iam.createPolicy(one -> one.policyName(name).policyDocument(DENY)).policy().arn();
      iam.createRole(
          one -> one.roleName(name).assumeRolePolicyDocument(ALLOW).permissionsBoundary(boundary));
      iam.putRolePolicy(one -> one.roleName(name).policyName("own").policyDocument(ALLOW));
      iam.createGroup(one -> one.groupName(name));
      iam.attachGroupPolicy(one -> one.groupName(name).policyArn(boundary));
      iam.createUser(one -> one.userName(name));
      iam.addUserToGroup(one -> one.groupName(name).userName(name));

      List<Holder> holders = holders(new AccountReader(iam));
      Holder role = named(holders, ":role/" + name);
      assertThat(role.policies().identity()).hasSize(1);
      assertThat(role.policies().boundary())
          .extracting(one -> one.name())
          .containsExactly(boundary);
      Holder user = named(holders, ":user/" + name);
      assertThat(user.policies().identity())
          .extracting(one -> one.name())
          .containsExactly(boundary);
      assertThat(List.of(role, user)).allMatch(one -> one.problems().isEmpty());
      assertThat(holders).anyMatch(one -> one.principal().arn().endsWith(":root"));
    }
  }

  @Test
  void control_policies_are_read_from_the_root_of_the_organisation_down_to_the_account() {
    try (OrganizationsClient organizations =
        client(OrganizationsClient.builder(), Region.AWS_GLOBAL)) {
      begun(organizations);
      String root = organizations.listRoots().roots().getFirst().id();
      String unit =
          organizations
              .createOrganizationalUnit(one -> one.parentId(root).name(name))
              .organizationalUnit()
              .id();
      String account =
          organizations
              .createAccount(one -> one.accountName(name).email(name + "@example.com"))
              .createAccountStatus()
              .accountId();
      organizations.moveAccount(
          one -> one.accountId(account).sourceParentId(root).destinationParentId(unit));
      String policy =
          organizations
              .createPolicy(one ->
                  one.name(name)
                      .description("lock")
                      .type(PolicyType.SERVICE_CONTROL_POLICY)
                      .content(DENY))
              .policy()
              .policySummary()
              .id();
      organizations.attachPolicy(one -> one.policyId(policy).targetId(unit));

      ControlLevels levels = new OrganizationPolicies(organizations).over(account);
      assertThat(levels.gaps()).isEmpty();
      assertThat(levels.management()).isFalse();
      assertThat(levels.levels()).hasSize(3);
      assertThat(levels.levels().get(1)).extracting(one -> one.name()).contains(name);
      assertThat(levels.levels().getLast()).extracting(one -> one.name()).doesNotContain(name);
    }
  }

  private static void begun(OrganizationsClient organizations) {
    try {
      organizations.createOrganization(one -> one.featureSet("ALL"));
    } catch (AlreadyInOrganizationException _) {
      // Another run began it.
    }
    String root = organizations.listRoots().roots().getFirst().id();
    if (organizations.listRoots().roots().getFirst().policyTypes().isEmpty()) {
      organizations.enablePolicyType(
          one -> one.rootId(root).policyType(PolicyType.SERVICE_CONTROL_POLICY));
    }
  }

  @Test
  void an_order_arrives_as_it_was_sent() {
    try (SqsClient sqs = client(SqsClient.builder(), Region.EU_WEST_1)) {
      String url = sqs.createQueue(one -> one.queueName(name)).queueUrl();
      String order = "{\"source\":\"express-guard.order\",\"reason\":\"\\u65e5 <&>\"}";

      assertThat(new LockQueue(sqs, url).send(order)).isInstanceOf(Asked.Answered.class);
      assertThat(sqs.receiveMessage(one -> one.queueUrl(url)).messages())
          .singleElement()
          .satisfies(message -> assertThat(message.body()).isEqualTo(order));
      assertThat(new LockQueue(sqs, url + "-none").send(order)).isInstanceOf(Asked.Refused.class);
    }
  }

  @Test
  void a_probe_takes_off_its_own_tag_and_no_other() {
    try (EcsClient ecs = client(EcsClient.builder(), Region.EU_WEST_1)) {
      ecs.createCluster(one -> one.clusterName(name));
      ecs.registerTaskDefinition(one ->
          one.family(name).containerDefinitions(c -> c.name("web").image("web:1").memory(8)));
      String service =
          ecs.createService(one ->
                  one.cluster(name)
                      .serviceName("web")
                      .taskDefinition(name)
                      .desiredCount(0)
                      .tags(tag -> tag.key("express-guard:lock").value("v1.order.o-1")))
              .service()
              .serviceArn();

      assertThat(new LockProbe(ecs).probe(service)).isEqualTo(new Probed.Passed());
      assertThat(ecs.listTagsForResource(one -> one.resourceArn(service)).tags())
          .extracting(tag -> tag.key())
          .containsExactly("express-guard:lock");
    }
  }

  private static List<Holder> holders(AccountReader reader) {
    if (!(reader.details() instanceof Asked.Answered<List<Data>>(var pages))) {
      throw new AssertionError("IAM was not read");
    }
    return AccountPolicies.read(pages, ControlLevels.unread("not asked"));
  }

  private static Holder named(List<Holder> holders, String end) {
    return holders.stream()
        .filter(one -> one.principal().arn().endsWith(end))
        .findFirst()
        .orElseThrow();
  }

  private static <B extends AwsSyncClientBuilder<B, C> & AwsClientBuilder<B, C>, C> C client(
      B builder, Region region) {
    return builder
        .endpointOverride(Backend.given())
        .region(region)
        .httpClient(UrlConnectionHttpClient.create())
        .build();
  }
}
