package expressguard.loop.story;

import expressguard.loop.stack.Stack;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import software.amazon.awssdk.services.ecs.model.EcsException;
import software.amazon.awssdk.services.ecs.model.ManagedIngressPath;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.ActionTypeEnum;

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
          "PIPELINE", "role/deployer/GitHubActions",
          "EMERGENCY", "role/BreakGlass/carol");

  /** Stands in the environment and the command of every container; nobody but AWS is to see it. */
  public static final String SECRET = "correct-horse-battery-staple";

  private static final Duration DEPLOYMENT = Duration.ofMinutes(15);
  private static final String ROLE = "arn:aws:iam::123456789012:role/";

  /** The role for emergencies. */
  public static final String BREAK_GLASS = ROLE + "BreakGlass";

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
    return begin(stack, about, "owner");
  }

  /** The same, with no tag that names an owner. */
  public static ExpressStory unowned(Stack stack, String about) {
    return begin(stack, about, "topic");
  }

  private static ExpressStory begin(Stack stack, String about, String tagKey) {
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
                    .primaryContainer(main ->
                        main.image("web:1.4.0")
                            .command("serve", "--token=" + SECRET)
                            .environment(one -> one.name("DB_PASSWORD").value(SECRET)))
                    .tags(tag -> tag.key(tagKey).value("team-" + name)))
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
    new Sidecar(bob, name).add();
    deployed();
  }

  /** The same, while a deployment is under way, and nothing is over yet. */
  public void sidecarMeanwhile() {
    new Sidecar(bob, name).add();
  }

  /** Carol adds a custom domain, as the developer guide describes it: calls in two Regions. */
  public void customDomain(String host) {
    new CustomDomain(carol, ingress()).add(host);
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
    shipping(version);
    deployed();
  }

  /** The pipeline begins to ship an image; its deployment is not over. */
  public void shipping(String version) {
    shipping(pipeline, version);
  }

  /** Carol ships an image with the role for emergencies. */
  public void emergency(String version) {
    shipping(Person.with("EMERGENCY", stack.account().address()), version);
    deployed();
  }

  /** The pipeline deletes the service with Express Mode. */
  public void deleted() {
    pipeline.ecs().deleteExpressGatewayService(delete -> delete.serviceArn(arn));
    deployed();
  }

  private void shipping(Person person, String version) {
    person
        .ecs()
        .updateExpressGatewayService(update ->
            update.serviceArn(arn).primaryContainer(main -> main.image("web:" + version)));
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

  /** Bob gives the rule its tag back. */
  public void managedTagRestored() {
    bob.balancing()
        .addTags(add ->
            add.resourceArns(ingress().rule().arn())
                .tags(tag -> tag.key("AmazonECSManaged").value("true")));
  }

  /** Bob sets the task count, among all that Application Auto Scaling does. */
  public void desiredCount(int tasks) {
    bob.ecs().updateService(update -> update.cluster("default").service(name).desiredCount(tasks));
  }

  /** Bob takes a tag off the service. */
  public void untag(String key) {
    bob.ecs().untagResource(untag -> untag.resourceArn(arn).tagKeys(key));
  }

  /** Bob sets a tag on the service. */
  public void tag(String key, String value) {
    bob.ecs().tagResource(set -> set.resourceArn(arn).tags(tag -> tag.key(key).value(value)));
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

  /** Lets the time pass that a deployment takes. */
  public void deployed() {
    stack.account().world().advance(DEPLOYMENT);
  }
}
