package expressguard.loop.story;

import expressguard.loop.stack.Stack;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import software.amazon.awssdk.services.ecs.model.ContainerDefinition;
import software.amazon.awssdk.services.ecs.model.EcsException;
import software.amazon.awssdk.services.ecs.model.FirelensConfigurationType;
import software.amazon.awssdk.services.ecs.model.LogDriver;
import software.amazon.awssdk.services.ecs.model.ManagedIngressPath;
import software.amazon.awssdk.services.ecs.model.TaskDefinition;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.ActionTypeEnum;
import software.amazon.awssdk.services.route53.model.ChangeAction;
import software.amazon.awssdk.services.route53.model.RRType;

/**
 * One Express service, and what the seed's people do to it: Alice made it, Bob and Carol change its
 * resources directly, the pipeline updates it through Express Mode. After each deed its deployment
 * is over.
 */
@SuppressWarnings("unchecked") // The SDK's builders take consumers as varargs.
public final class ExpressStory {

  /** Who the access keys are. */
  public static final Map<String, String> PEOPLE =
      Map.of(
          "ALICE", "user/alice",
          "BOB", "user/bob",
          "CAROL", "user/carol",
          "PIPELINE", "role/deployer/GitHubActions");

  private static final Duration DEPLOYMENT = Duration.ofMinutes(15);
  private static final String ROLE = "arn:aws:iam::123456789012:role/";

  private final Stack stack;
  private final String name;
  private final Person bob;
  private final Person carol;
  private final Person pipeline;
  private final String arn;

  private ExpressStory(Stack stack, String name, String arn) {
    this.stack = stack;
    this.name = name;
    this.arn = arn;
    this.bob = Person.with("BOB", stack.account().address());
    this.carol = Person.with("CAROL", stack.account().address());
    this.pipeline = Person.with("PIPELINE", stack.account().address());
  }

  /**
   * Alice makes a service with Express Mode.
   *
   * @param about what the story is about; the service's name begins with it
   */
  public static ExpressStory begin(Stack stack, String about) {
    String name = about + "-" + UUID.randomUUID().toString().substring(0, 8);
    Person alice = Person.with("ALICE", stack.account().address());
    String arn =
        alice
            .ecs()
            .createExpressGatewayService(create ->
                create
                    .serviceName(name)
                    .infrastructureRoleArn(ROLE + "ecsInfrastructureRoleForExpressServices")
                    .executionRoleArn(ROLE + "ecsTaskExecutionRole")
                    .primaryContainer(main -> main.image("web:1.4.0"))
                    .tags(tag -> tag.key("owner").value("team-" + name)))
            .service()
            .serviceArn();
    ExpressStory story = new ExpressStory(stack, name, arn);
    story.deployed();
    return story;
  }

  public String arn() {
    return arn;
  }

  /** The service's tags, as anybody sees them. */
  public Map<String, String> tags() {
    Map<String, String> tags = new TreeMap<>();
    bob.ecs()
        .listTagsForResource(list -> list.resourceArn(arn))
        .tags()
        .forEach(tag -> tags.put(tag.key(), tag.value()));
    return tags;
  }

  /** Bob adds a sidecar, as the developer guide describes it. */
  public void sidecar() {
    TaskDefinition active = active();
    String next =
        bob.ecs()
            .registerTaskDefinition(register ->
                register
                    .family(active.family())
                    .networkMode(active.networkMode())
                    .requiresCompatibilities(active.requiresCompatibilities())
                    .cpu(active.cpu())
                    .memory(active.memory())
                    .executionRoleArn(active.executionRoleArn())
                    .containerDefinitions(firelens(active.containerDefinitions().getFirst())))
            .taskDefinition()
            .taskDefinitionArn();
    bob.ecs()
        .updateService(update ->
            update.cluster("default").service(name).taskDefinition(next).forceNewDeployment(true));
    deployed();
  }

  private static List<ContainerDefinition> firelens(ContainerDefinition main) {
    return List.of(
        main.toBuilder()
            .memoryReservation(1998)
            .logConfiguration(log -> log.logDriver(LogDriver.AWSFIRELENS))
            .build(),
        ContainerDefinition.builder()
            .name("log_router")
            .image("aws-for-fluent-bit:stable")
            .essential(true)
            .memoryReservation(50)
            .firelensConfiguration(lens -> lens.type(FirelensConfigurationType.FLUENTBIT))
            .build());
  }

  /** The pipeline names a log group, which puts the log driver back. */
  public void logGroup() {
    pipeline
        .ecs()
        .updateExpressGatewayService(update ->
            update
                .serviceArn(arn)
                .primaryContainer(main ->
                    main.image("web:1.5.0")
                        .awsLogsConfiguration(logs ->
                            logs.logGroup("/aws/ecs/default/" + name).logStreamPrefix("ecs"))));
    deployed();
  }

  /** The pipeline ships an image. */
  public void ship(String version) {
    pipeline
        .ecs()
        .updateExpressGatewayService(update ->
            update.serviceArn(arn).primaryContainer(main -> main.image("web:" + version)));
    deployed();
  }

  /**
   * Carol adds a custom domain, as the developer guide describes it: three calls in two Regions.
   */
  public void customDomain(String host) {
    ManagedIngressPath path = ingress();
    String application = path.endpoint().replaceFirst("^https?://", "");
    carol
        .balancing()
        .modifyRule(modify ->
            modify
                .ruleArn(path.rule().arn())
                .conditions(one ->
                    one.field("host-header")
                        .hostHeaderConfig(hosts -> hosts.values(application, host))));
    carol
        .balancing()
        .addListenerCertificates(add ->
            add.listenerArn(path.listener().arn())
                .certificates(one -> one.certificateArn(certificate(host))));
    String zone =
        carol
            .dns()
            .createHostedZone(
                create -> create.name(host).callerReference(UUID.randomUUID().toString()))
            .hostedZone()
            .id();
    carol
        .dns()
        .changeResourceRecordSets(change ->
            change
                .hostedZoneId(zone)
                .changeBatch(batch ->
                    batch.changes(one ->
                        one.action(ChangeAction.UPSERT)
                            .resourceRecordSet(set ->
                                set.name(host)
                                    .type(RRType.A)
                                    .aliasTarget(alias ->
                                        alias
                                            .dnsName("dualstack." + dnsName(path))
                                            .hostedZoneId("Z32O12XQLNTSW2")
                                            .evaluateTargetHealth(true))))));
  }

  /** Carol makes a rule of her own that forwards to the one target group with the tasks. */
  public void ownRule(String host) {
    ManagedIngressPath path = ingress();
    carol
        .balancing()
        .createRule(create ->
            create
                .listenerArn(path.listener().arn())
                .priority(priority())
                .conditions(
                    one -> one.field("host-header").hostHeaderConfig(hosts -> hosts.values(host)))
                .actions(one ->
                    one.type(ActionTypeEnum.FORWARD)
                        .targetGroupArn(stack.account().world().service(arn).parts().active)));
  }

  /** Bob takes the tag away by which Express Mode knows its rule. */
  public void managedTagRemoved() {
    bob.balancing()
        .removeTags(
            remove -> remove.resourceArns(ingress().rule().arn()).tagKeys("AmazonECSManaged"));
  }

  /** Bob sets the task count, among all that Application Auto Scaling does. */
  public void desiredCount(int tasks) {
    bob.ecs().updateService(update -> update.cluster("default").service(name).desiredCount(tasks));
  }

  /** Bob takes a tag off the service. */
  public void untag(String key) {
    bob.ecs().untagResource(untag -> untag.resourceArn(arn).tagKeys(key));
  }

  /** The pipeline's update, which AWS may refuse; whether it did. */
  public boolean isShippingRefused(String version) {
    try {
      ship(version);
      return false;
    } catch (EcsException e) {
      return true;
    }
  }

  /** Bob's call that AWS refuses. */
  public void refused() {
    try {
      bob.ecs().updateService(update -> update.cluster("default").service(name + "-x"));
    } catch (EcsException e) {
      // What matters is that it was recorded.
    }
  }

  /** Rules of several stories share a listener, and no two have one priority. */
  private int priority() {
    return 1 + Math.floorMod(name.hashCode(), 40_000);
  }

  private String certificate(String host) {
    return "arn:aws:acm:eu-west-1:123456789012:certificate/" + host;
  }

  private String dnsName(ManagedIngressPath path) {
    return carol
        .balancing()
        .describeLoadBalancers(ask -> ask.loadBalancerArns(path.loadBalancer().arn()))
        .loadBalancers()
        .getFirst()
        .dnsName();
  }

  private TaskDefinition active() {
    String revision =
        bob.ecs()
            .describeServices(ask -> ask.cluster("default").services(name))
            .services()
            .getFirst()
            .taskDefinition();
    return bob.ecs().describeTaskDefinition(ask -> ask.taskDefinition(revision)).taskDefinition();
  }

  private ManagedIngressPath ingress() {
    String revision =
        carol
            .ecs()
            .describeExpressGatewayService(ask -> ask.serviceArn(arn))
            .service()
            .activeConfigurations()
            .getFirst()
            .serviceRevisionArn();
    return carol
        .ecs()
        .describeServiceRevisions(ask -> ask.serviceRevisionArns(revision))
        .serviceRevisions()
        .getFirst()
        .ecsManagedResources()
        .ingressPaths()
        .getFirst();
  }

  private void deployed() {
    stack.account().world().advance(DEPLOYMENT);
  }
}
