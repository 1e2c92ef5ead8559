package expressguard.testkit.simulated.differential;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;

/** Histories that chance makes up: direct changes of every kind, updates, and time between them. */
final class RandomDeeds {

  private static final String MAIN = "containerDefinitions[Main]";
  private static final String ELB = "elasticloadbalancing";
  private static final String SCALING = "application-autoscaling";

  private final Random random;

  RandomDeeds(long seed) {
    this.random = new Random(seed);
  }

  List<Deed> history() {
    List<Deed> deeds = new ArrayList<>();
    int length = 1 + random.nextInt(6);
    for (int deed = 0; deed < length; deed++) {
      deeds.add(random.nextInt(4) == 0 ? update() : direct());
      if (random.nextInt(2) == 0) {
        deeds.add(new Deed.Pause(pause()));
      }
    }
    return deeds;
  }

  private Duration pause() {
    return random.nextInt(3) == 0 ? Duration.ofSeconds(random.nextInt(400)) : Stage.DEPLOYMENT;
  }

  private Deed direct() {
    return switch (random.nextInt(16)) {
      case 0, 1, 2, 3, 4 -> adoption();
      case 5 -> conditions();
      case 6 -> weights();
      case 7 -> pinned();
      case 8 -> capacities();
      case 9 -> policy();
      case 10 -> alarm();
      case 11, 12 -> targetGroup();
      case 13 -> securityGroup();
      case 14 -> service();
      default -> rare();
    };
  }

  private Deed adoption() {
    List<Deed.Edit> edits = new ArrayList<>();
    int changes = 1 + random.nextInt(3);
    for (int change = 0; change < changes; change++) {
      edits.add(edit());
    }
    return new Deed.Adoption(edits);
  }

  private Deed.Edit edit() {
    return switch (random.nextInt(16)) {
      case 0 -> main("image", "\"" + image() + "\"");
      case 1 -> main("environment", list("{\"name\":\"%s\",\"value\":\"%s\"}", "A", "B"));
      case 2 ->
          main("secrets", list("{\"name\":\"%s\",\"valueFrom\":\"arn:aws:ssm:%s\"}", "S", "T"));
      case 3 -> main("command", "[\"run\",\"" + number(3) + "\"]");
      case 4 -> main("memoryReservation", "" + (64 << random.nextInt(5)));
      case 5 ->
          main(
              "logConfiguration",
              "{\"logDriver\":\"awsfirelens\",\"options\":{\"Name\":\"n" + number(2) + "\"}}");
      case 6 ->
          main(
              "logConfiguration",
              "{\"logDriver\":\"awslogs\",\"options\":{\"awslogs-group\":\"/g%s\",\"awslogs-region\":\"eu-west-1\",\"awslogs-stream-prefix\":\"%s\",\"mode\":\"%s\"}}"
                  .formatted(number(2), either("ecs", "web"), either("blocking", "non-blocking")));
      case 7 ->
          new Deed.Edit(
              "containerDefinitions[sidecar]",
              "{\"image\":\"s:"
                  + number(2)
                  + "\",\"memoryReservation\":"
                  + (50 << number(3))
                  + "}");
      case 8 -> new Deed.Edit("containerDefinitions[sidecar]", "");
      case 9 -> new Deed.Edit("cpu", "\"" + (256 << number(4)) + "\"");
      case 10 -> new Deed.Edit("memory", "\"" + (512 << number(4)) + "\"");
      case 11 -> new Deed.Edit("taskRoleArn", random.nextInt(3) == 0 ? "" : role());
      case 12 ->
          main(
              "portMappings",
              "[{\"containerPort\":%d,\"protocol\":\"tcp\",\"name\":\"main\"}]"
                  .formatted(80 + number(2)));
      case 13 -> main("stopTimeout", "" + (30 + number(3)));
      case 14 -> random.nextInt(4) == 0 ? main("name", "\"web\"") : main("essential", "true");
      default ->
          main(
              "ulimits",
              "[{\"name\":\"nofile\",\"softLimit\":%d,\"hardLimit\":9}]".formatted(number(4)));
    };
  }

  private static Deed.Edit main(String member, String value) {
    return new Deed.Edit(MAIN + "." + member, value);
  }

  private String list(String form, String one, String other) {
    String first = form.formatted(one, number(3));
    return switch (random.nextInt(3)) {
      case 0 -> "[]";
      case 1 -> "[" + first + "]";
      default -> "[" + first + "," + form.formatted(other, number(3)) + "]";
    };
  }

  private Deed conditions() {
    return elb(
        "RULE",
        "ModifyRule",
        "{\"RuleArn\":\"${rule}\",\"Conditions\":[{\"Field\":\"host-header\",\"Values\":[\"${host}\",\"www%d.example.com\"]}]}"
            .formatted(number(3)));
  }

  private Deed weights() {
    int first = 25 * number(5);
    return elb(
        "RULE",
        "ModifyRule",
        "{\"RuleArn\":\"${rule}\",\"Actions\":[{\"Type\":\"forward\",\"ForwardConfig\":{\"TargetGroups\":[{\"TargetGroupArn\":\"${active}\",\"Weight\":%d},{\"TargetGroupArn\":\"${idle}\",\"Weight\":%d}]}}]}"
            .formatted(first, 100 - first));
  }

  private Deed pinned() {
    String group = either("${active}", "${idle}");
    String actions = "[{\"Type\":\"forward\",\"TargetGroupArn\":\"" + group + "\"}]";
    return random.nextInt(3) == 0
        ? elb(
            "LISTENER",
            "ModifyListener",
            "{\"ListenerArn\":\"${listener}\",\"DefaultActions\":" + actions + "}")
        : elb(
            "NEIGHBOUR",
            "CreateRule",
            "{\"ListenerArn\":\"${listener}\",\"Priority\":%d,\"Conditions\":[{\"Field\":\"host-header\",\"Values\":[\"own.example.com\"]}],\"Actions\":%s}"
                .formatted(50 + number(3), actions));
  }

  private Deed capacities() {
    String members =
        switch (random.nextInt(3)) {
          case 0 -> "\"MinCapacity\":" + (1 + number(3));
          case 1 -> "\"MaxCapacity\":" + (4 + number(30));
          default -> "\"SuspendedState\":{\"DynamicScalingInSuspended\":true}";
        };
    return new Deed.Call(
        "SCALABLE_TARGET", SCALING, "RegisterScalableTarget", "{" + scaled() + "," + members + "}");
  }

  private static String scaled() {
    return "\"ServiceNamespace\":\"ecs\",\"ResourceId\":\"service/default/web\","
        + "\"ScalableDimension\":\"ecs:service:DesiredCount\"";
  }

  private Deed policy() {
    return new Deed.Call(
        "SCALING_POLICY",
        SCALING,
        "PutScalingPolicy",
        "{%s,\"PolicyName\":\"${policy}\",\"PolicyType\":\"TargetTrackingScaling\",\"TargetTrackingScalingPolicyConfiguration\":{\"TargetValue\":%d,\"PredefinedMetricSpecification\":{\"PredefinedMetricType\":\"ECSServiceAverageCPUUtilization\"},\"DisableScaleIn\":%s%s}}"
            .formatted(
                scaled(),
                50 + 10 * number(3),
                either("true", "false"),
                either(",\"ScaleInCooldown\":60", "")));
  }

  private Deed alarm() {
    return new Deed.Call(
        "ROLLBACK_ALARM",
        "monitoring",
        "PutMetricAlarm",
        "{\"AlarmName\":\"default/web/RollbackAlarm\",\"EvaluationPeriods\":%d,\"Threshold\":%d,\"ComparisonOperator\":\"GreaterThanThreshold\",\"MetricName\":\"RequestCount\",\"Namespace\":\"AWS/ApplicationELB\",\"Statistic\":\"Sum\",\"Period\":60}"
            .formatted(1 + number(3), 1 + number(5)));
  }

  private Deed targetGroup() {
    String members =
        switch (random.nextInt(4)) {
          case 0 -> "\"HealthCheckPath\":\"/h" + number(3) + "\"";
          case 1 -> "\"HealthCheckIntervalSeconds\":" + (10 + 10 * number(3));
          case 2 -> "\"Matcher\":{\"HttpCode\":\"200-" + (204 + number(2)) + "\"}";
          default -> "\"HealthCheckPort\":\"" + (80 + number(3)) + "\"";
        };
    return elb(
        "TARGET_GROUP",
        "ModifyTargetGroup",
        "{\"TargetGroupArn\":\"" + either("${active}", "${idle}") + "\"," + members + "}");
  }

  private Deed securityGroup() {
    boolean open = random.nextBoolean();
    String group = either("${balancerGroup}", "${serviceGroup}");
    boolean egress = random.nextBoolean();
    String permission =
        random.nextInt(4) == 0
            ? "{\"IpProtocol\":\"tcp\",\"FromPort\":80,\"ToPort\":80,\"UserIdGroupPairs\":[{\"GroupId\":\""
                + (group.equals("${balancerGroup}") ? "${serviceGroup}" : "${balancerGroup}")
                + "\"}]}"
            : "{\"IpProtocol\":\"tcp\",\"FromPort\":%d,\"ToPort\":%<d,\"IpRanges\":[{\"CidrIp\":\"10.0.0.0/8\"}]}"
                .formatted(80 + number(2));
    return new Deed.Call(
        group.equals("${balancerGroup}")
            ? "LOAD_BALANCER_SECURITY_GROUP"
            : "SERVICE_SECURITY_GROUP",
        "ec2",
        (open ? "Authorize" : "Revoke") + "SecurityGroup" + (egress ? "Egress" : "Ingress"),
        "{\"GroupId\":\"" + group + "\",\"IpPermissions\":[" + permission + "]}");
  }

  private Deed service() {
    String members =
        switch (random.nextInt(4)) {
          case 0 -> "\"enableExecuteCommand\":" + random.nextBoolean();
          case 1 -> "\"healthCheckGracePeriodSeconds\":" + (60 + 60 * number(3));
          case 2 -> "\"desiredCount\":" + (1 + number(4));
          default ->
              "\"networkConfiguration\":{\"awsvpcConfiguration\":{\"subnets\":[%s],\"securityGroups\":[\"${serviceGroup}\"%s],\"assignPublicIp\":\"ENABLED\"}}"
                  .formatted(subnets(), either("", ",\"sg-0aaaaaaaaaaaaaaa1\""));
        };
    return new Deed.Call(
        "SERVICE", "ecs", "UpdateService", "{\"service\":\"web\"," + members + "}");
  }

  private String subnets() {
    return either(
        "\"subnet-0aaa111122223333a\"",
        "\"subnet-0aaa111122223333a\",\"subnet-0bbb111122223333b\"");
  }

  private Deed rare() {
    return switch (random.nextInt(6)) {
      case 0 ->
          elb(
              "",
              "RemoveTags",
              "{\"ResourceArns\":[\"%s\"],\"TagKeys\":[\"AmazonECSManaged\"]}"
                  .formatted(
                      List.of("${rule}", "${active}", "${idle}", "${listener}")
                          .get(random.nextInt(4))));
      case 1 ->
          elb(
              "",
              "AddTags",
              "{\"ResourceArns\":[\"${rule}\"],\"Tags\":[{\"Key\":\"AmazonECSManaged\",\"Value\":\"%s\"}]}"
                  .formatted(either("true", "false")));
      case 2 ->
          new Deed.Call(
              "LOG_GROUP",
              "logs",
              "PutRetentionPolicy",
              "{\"logGroupName\":\"${logGroup}\",\"retentionInDays\":" + (1 + number(3)) + "}");
      case 3 ->
          new Deed.Call(
              "ROLLBACK_ALARM",
              "monitoring",
              "DeleteAlarms",
              "{\"AlarmNames\":[\"default/web/RollbackAlarm\"]}");
      case 4 -> elb("RULE", "DeleteRule", "{\"RuleArn\":\"${rule}\"}");
      default -> ownRevision(random.nextInt(4) == 0 ? "web" : "Main", 512 << number(2), number(3));
    };
  }

  /** A task definition of one's own, registered and not yet given to anybody. */
  static Deed ownRevision(String container, int memory, int image) {
    return new Deed.Call(
        "",
        "ecs",
        "RegisterTaskDefinition",
        """
        {"family":"own","networkMode":"awsvpc","cpu":"512","memory":"%d",
         "requiresCompatibilities":["FARGATE"],
         "containerDefinitions":[{"name":"%s","image":"o:%d",
           "portMappings":[{"containerPort":80,"protocol":"tcp","name":"main"}]}]}
        """
            .formatted(memory, container, image));
  }

  private static Deed elb(String slot, String operation, String request) {
    return new Deed.Call(slot, ELB, operation, request);
  }

  /** An update with one parameter or several. */
  Deed.Update update() {
    SortedMap<String, String> members = new TreeMap<>();
    if (random.nextInt(12) == 0) {
      members.put("taskDefinitionArn", "\"${own}\"");
      return new Deed.Update(members);
    }
    int parameters = 1 + random.nextInt(3);
    for (int parameter = 0; parameter < parameters; parameter++) {
      parameter(members);
    }
    if (members.keySet().stream().anyMatch(name -> name.startsWith("primaryContainer."))) {
      members.putIfAbsent("primaryContainer.image", "\"" + image() + "\"");
    }
    return new Deed.Update(members);
  }

  private void parameter(SortedMap<String, String> members) {
    switch (random.nextInt(16)) {
      case 0, 1 -> members.put("primaryContainer.image", "\"" + image() + "\"");
      case 2 -> members.put("primaryContainer.containerPort", "" + (80 + number(3)));
      case 3 ->
          members.put(
              "primaryContainer.awsLogsConfiguration",
              "{\"logGroup\":\"/g%d\",\"logStreamPrefix\":\"%s\"}"
                  .formatted(number(2), either("ecs", "web")));
      case 4 ->
          members.put(
              "primaryContainer.environment", list("{\"name\":\"%s\",\"value\":\"%s\"}", "A", "B"));
      case 5 ->
          members.put(
              "primaryContainer.secrets",
              list("{\"name\":\"%s\",\"valueFrom\":\"arn:aws:ssm:%s\"}", "S", "T"));
      case 6 -> members.put("primaryContainer.command", "[\"run\",\"" + number(3) + "\"]");
      case 7 -> members.put("cpu", "\"" + (256 << number(4)) + "\"");
      case 8 -> members.put("memory", "\"" + (512 << number(4)) + "\"");
      case 9 -> members.put("taskRoleArn", role());
      case 10 -> members.put("healthCheckPath", "\"/" + either("", "h" + number(3)) + "\"");
      case 11 -> members.put("networkConfiguration.subnets", "[" + subnets() + "]");
      case 12 -> members.put("networkConfiguration.securityGroups", "[\"sg-0aaaaaaaaaaaaaaa1\"]");
      case 13 -> members.put("scalingTarget.minTaskCount", "" + (1 + number(3)));
      case 14 -> members.put("scalingTarget.maxTaskCount", "" + (4 + number(30)));
      default -> members.put("scalingTarget.autoScalingTargetValue", "" + (50 + 10 * number(3)));
    }
  }

  private String image() {
    return "a:" + (1 + number(3));
  }

  private String role() {
    return "\"arn:aws:iam::111122223333:role/task" + number(2) + "\"";
  }

  private int number(int bound) {
    return random.nextInt(bound);
  }

  private String either(String one, String other) {
    return random.nextBoolean() ? one : other;
  }
}
