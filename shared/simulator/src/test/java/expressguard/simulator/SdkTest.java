package expressguard.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import expressguard.simulator.http.Desk;
import expressguard.simulator.http.Face;
import expressguard.simulator.http.Principals;
import expressguard.simulator.model.ApiModels;
import expressguard.simulator.world.World;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.applicationautoscaling.ApplicationAutoScalingClient;
import software.amazon.awssdk.services.applicationautoscaling.model.ServiceNamespace;
import software.amazon.awssdk.services.ecs.EcsClient;
import software.amazon.awssdk.services.ecs.model.ContainerDefinition;
import software.amazon.awssdk.services.ecs.model.ECSManagedResources;
import software.amazon.awssdk.services.ecs.model.EcsException;
import software.amazon.awssdk.services.ecs.model.ExpressGatewayServiceInclude;
import software.amazon.awssdk.services.ecs.model.ManagedIngressPath;
import software.amazon.awssdk.services.ecs.model.ResourceManagementType;
import software.amazon.awssdk.services.ecs.model.ServiceNotFoundException;
import software.amazon.awssdk.services.ecs.model.TaskDefinition;
import software.amazon.awssdk.services.elasticloadbalancingv2.ElasticLoadBalancingV2Client;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.RuleNotFoundException;
import software.amazon.awssdk.services.route53.Route53Client;
import software.amazon.awssdk.services.route53.model.ChangeAction;
import software.amazon.awssdk.services.route53.model.RRType;

/** The AWS SDK for Java against the simulator's HTTP face. */
@SuppressWarnings("unchecked") // The SDK's builders take consumers as varargs.
class SdkTest {

  private final World world = World.of(11);
  private Face face;
  private EcsClient ecs;
  private ElasticLoadBalancingV2Client elb;
  private Route53Client route53;
  private ApplicationAutoScalingClient scaling;

  @BeforeEach
  void open() throws IOException {
    face =
        Face.open(
            0,
            world,
            new Principals(world.callers(), Map.of("AKIACAROL", "user/carol")),
            new Desk(ApiModels.standard(), world),
            Duration.ofSeconds(1));
    ecs = client(EcsClient.builder());
    elb = client(ElasticLoadBalancingV2Client.builder());
    route53 = client(Route53Client.builder());
    scaling = client(ApplicationAutoScalingClient.builder());
  }

  @AfterEach
  void close() {
    ecs.close();
    elb.close();
    route53.close();
    scaling.close();
    face.close();
  }

  private <B extends AwsClientBuilder<B, C>, C> C client(B builder) {
    return builder
        .endpointOverride(face.address())
        .region(Region.EU_WEST_1)
        .credentialsProvider(
            StaticCredentialsProvider.create(AwsBasicCredentials.create("AKIACAROL", "secret")))
        .build();
  }

  @Test
  void the_express_apis_create_describe_update_and_delete() {
    String arn = create();
    var described =
        ecs.describeExpressGatewayService(
                request -> request.serviceArn(arn).include(ExpressGatewayServiceInclude.TAGS))
            .service();
    assertThat(described.status().statusCodeAsString()).isEqualTo("ACTIVE");
    assertThat(described.tags()).extracting("key").containsExactly("team");
    var target =
        ecs.updateExpressGatewayService(
                request -> request.serviceArn(arn).scalingTarget(to -> to.maxTaskCount(4)))
            .service()
            .targetConfiguration();
    assertThat(target.scalingTarget().maxTaskCount()).isEqualTo(4);
    world.advance(Duration.ofMinutes(15));
    assertThat(
            ecs.deleteExpressGatewayService(request -> request.serviceArn(arn))
                .service()
                .status()
                .statusCodeAsString())
        .isEqualTo("DRAINING");
  }

  @Test
  void the_sidecar_walk_through_deploys_and_outlives_an_update() {
    String arn = create();
    TaskDefinition active = active();
    ContainerDefinition main = active.containerDefinitions().getFirst();
    String next =
        ecs.registerTaskDefinition(request ->
                request
                    .family(active.family())
                    .networkMode(active.networkMode())
                    .requiresCompatibilities(active.requiresCompatibilities())
                    .cpu(active.cpu())
                    .memory(active.memory())
                    .executionRoleArn(active.executionRoleArn())
                    .containerDefinitions(
                        main.toBuilder()
                            .memoryReservation(1998)
                            .logConfiguration(log -> log.logDriver("awsfirelens"))
                            .build(),
                        ContainerDefinition.builder()
                            .name("log_router")
                            .image("aws-for-fluent-bit:stable")
                            .memoryReservation(50)
                            .build()))
            .taskDefinition()
            .taskDefinitionArn();
    ecs.updateService(
        request -> request.service(arn).taskDefinition(next).forceNewDeployment(true));
    world.advance(Duration.ofMinutes(15));
    ecs.updateExpressGatewayService(request -> request.serviceArn(arn).cpu("512"));
    world.advance(Duration.ofMinutes(15));
    assertThat(active().containerDefinitions())
        .extracting(ContainerDefinition::name)
        .containsExactly("Main", "log_router");
    assertThat(active().containerDefinitions().getFirst().logConfiguration().logDriverAsString())
        .isEqualTo("awsfirelens");
  }

  @Test
  void the_custom_domain_walk_through_adds_host_certificate_and_alias() {
    ManagedIngressPath path = managed(create()).ingressPaths().getFirst();
    elb.modifyRule(request ->
        request
            .ruleArn(path.rule().arn())
            .conditions(one ->
                one.field("host-header")
                    .hostHeaderConfig(host -> host.values(path.endpoint(), "shop.example.com"))));
    elb.addListenerCertificates(request ->
        request
            .listenerArn(path.listener().arn())
            .certificates(
                one -> one.certificateArn("arn:aws:acm:eu-west-1:111122223333:certificate/shop")));
    assertThat(
            elb.describeListenerCertificates(request -> request.listenerArn(path.listener().arn()))
                .certificates())
        .hasSize(2);
    String zone =
        route53
            .createHostedZone(request -> request.name("example.com").callerReference("1"))
            .hostedZone()
            .id();
    String dns =
        elb.describeLoadBalancers(request -> request.loadBalancerArns(path.loadBalancer().arn()))
            .loadBalancers()
            .getFirst()
            .dnsName();
    route53.changeResourceRecordSets(request ->
        request
            .hostedZoneId(zone)
            .changeBatch(batch ->
                batch.changes(change ->
                    change
                        .action(ChangeAction.UPSERT)
                        .resourceRecordSet(set ->
                            set.name("shop.example.com")
                                .type(RRType.A)
                                .aliasTarget(alias ->
                                    alias
                                        .dnsName(dns)
                                        .hostedZoneId("Z32O12XQLNTSW2")
                                        .evaluateTargetHealth(true))))));
    assertThat(
            route53
                .listResourceRecordSets(request -> request.hostedZoneId(zone))
                .resourceRecordSets())
        .extracting(set -> set.aliasTarget().dnsName())
        .containsExactly(dns);
    assertThat(
            elb.describeRules(request -> request.ruleArns(path.rule().arn()))
                .rules()
                .getFirst()
                .conditions()
                .getFirst()
                .values())
        .containsExactly(path.endpoint(), "shop.example.com");
  }

  @Test
  void reads_tell_express_services_and_deployments() {
    String arn = create();
    assertThat(
            ecs.listServices(request -> request.resourceManagementType(ResourceManagementType.ECS))
                .serviceArns())
        .containsExactly(arn);
    assertThat(
            ecs.describeServices(request -> request.services(arn))
                .services()
                .getFirst()
                .resourceManagementType())
        .isEqualTo(ResourceManagementType.ECS);
    assertThat(ecs.listServiceDeployments(request -> request.service(arn)).serviceDeployments())
        .extracting(one -> one.statusAsString())
        .containsExactly("SUCCESSFUL");
    assertThat(managed(arn).autoScaling().scalableTarget().maxCapacity()).isEqualTo(20);
  }

  @Test
  void capacities_changed_directly_are_shown() {
    create();
    scaling.registerScalableTarget(request ->
        request
            .serviceNamespace(ServiceNamespace.ECS)
            .resourceId("service/default/shop")
            .scalableDimension("ecs:service:DesiredCount")
            .maxCapacity(9));
    assertThat(
            scaling
                .describeScalableTargets(request -> request.serviceNamespace(ServiceNamespace.ECS))
                .scalableTargets())
        .extracting("maxCapacity")
        .containsExactly(9);
  }

  @Test
  void tags_are_added_and_removed() {
    String arn = create();
    ecs.tagResource(
        request -> request.resourceArn(arn).tags(tag -> tag.key("owner").value("carol")));
    ecs.untagResource(request -> request.resourceArn(arn).tagKeys("team"));
    assertThat(ecs.listTagsForResource(request -> request.resourceArn(arn)).tags())
        .extracting("key")
        .containsExactly("owner");
  }

  @Test
  void errors_arrive_as_the_sdks_own_exceptions() {
    assertThatThrownBy(() ->
            ecs.updateExpressGatewayService(request ->
                request.serviceArn("arn:aws:ecs:eu-west-1:111122223333:service/default/none")))
        .isInstanceOf(ServiceNotFoundException.class);
    assertThatThrownBy(() ->
            elb.describeRules(request ->
                request.ruleArns(
                    "arn:aws:elasticloadbalancing:eu-west-1:111122223333:listener-rule/none")))
        .isInstanceOf(RuleNotFoundException.class);
    assertThatThrownBy(() -> ecs.stopTask(request -> request.task("t")))
        .isInstanceOf(EcsException.class)
        .hasMessageContaining("`StopTask`");
  }

  @Test
  void records_name_the_caller_of_the_key_and_the_clients_user_agent() {
    create();
    var record =
        world.records().stream()
            .filter(one -> one.path("eventName").asText().startsWith("CreateExpress"))
            .findFirst()
            .orElseThrow();
    assertThat(record.at("/userIdentity/userName").asText()).isEqualTo("carol");
    assertThat(record.path("userAgent").asText()).contains("aws-sdk-java/2");
    assertThat(record.path("sourceIPAddress").asText()).isEqualTo("127.0.0.1");
  }

  private String create() {
    String arn =
        ecs.createExpressGatewayService(request ->
                request
                    .serviceName("shop")
                    .infrastructureRoleArn(Scene.ROLE)
                    .executionRoleArn(Scene.EXECUTION)
                    .primaryContainer(main -> main.image("shop:1").containerPort(8080))
                    .tags(tag -> tag.key("team").value("shop")))
            .service()
            .serviceArn();
    world.advance(Duration.ofMinutes(15));
    return arn;
  }

  private TaskDefinition active() {
    String arn =
        ecs.describeServices(request -> request.services("shop"))
            .services()
            .getFirst()
            .taskDefinition();
    return ecs.describeTaskDefinition(request -> request.taskDefinition(arn)).taskDefinition();
  }

  private ECSManagedResources managed(String arn) {
    String revision =
        ecs.describeExpressGatewayService(request -> request.serviceArn(arn))
            .service()
            .activeConfigurations()
            .getFirst()
            .serviceRevisionArn();
    return ecs.describeServiceRevisions(request -> request.serviceRevisionArns(List.of(revision)))
        .serviceRevisions()
        .getFirst()
        .ecsManagedResources();
  }
}
