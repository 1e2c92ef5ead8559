package expressguard.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import expressguard.event.ApiCall;
import expressguard.event.Data;
import expressguard.inventory.ResourceId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What holds for every row, whatever a record has in place of its parameters. */
final class AnyRequestTest {

  private static final String CANARY = "canary-7f3a";

  /** Names that readers look for, so that garbage meets them. */
  private static final List<String> NAMES =
      List.of(
          "actions",
          "aliasTarget",
          "attributes",
          "certificates",
          "changeBatch",
          "changes",
          "cluster",
          "command",
          "conditions",
          "containerDefinitions",
          "defaultActions",
          "environment",
          "field",
          "forwardConfig",
          "groupId",
          "hostHeaderConfig",
          "ipPermissions",
          "items",
          "key",
          "logConfiguration",
          "name",
          "options",
          "portMappings",
          "policyName",
          "primaryContainer",
          "resourceArns",
          "resourceRecordSet",
          "resourcesSet",
          "rulePriorities",
          "secrets",
          "securityGroupRules",
          "serviceArn",
          "service",
          "tagKeys",
          "tagSet",
          "tags",
          "targetGroups",
          "targets",
          "value",
          "values",
          "zone",
          "ModifySecurityGroupRulesRequest");

  @TestFactory
  List<DynamicTest> says_something_or_nothing_and_never_fails() {
    List<DynamicTest> tests = new ArrayList<>();
    for (WatchedCall row : Catalog.standard().rows()) {
      tests.add(DynamicTest.dynamicTest(row.key().toString(), () -> neverFails(row)));
    }
    return tests;
  }

  private static void neverFails(WatchedCall row) {
    Random random = new Random(row.key().hashCode());
    List<Data> requests = new ArrayList<>(List.of(Data.Gap.ABSENT, Data.Gap.UNKNOWN));
    requests.add(Data.text("not json"));
    requests.add(Data.items());
    requests.add(Data.members(Map.of()));
    for (int i = 0; i < 200; i++) {
      requests.add(garbage(random, 5));
    }
    for (Data request : requests) {
      ApiCall call =
          Calls.of("any", "Any").requesting(request).answered("service", garbage(random, 3)).call();
      assertThatCode(() -> row.touches(call)).as(request.canonical()).doesNotThrowAnyException();
    }
  }

  @TestFactory
  List<DynamicTest> shows_no_value_of_a_parameter_that_nobody_has_thought_of() {
    List<DynamicTest> tests = new ArrayList<>();
    for (WatchedCall row : Catalog.standard().rows()) {
      tests.add(DynamicTest.dynamicTest(row.key().toString(), () -> showsNothing(row)));
    }
    return tests;
  }

  private static void showsNothing(WatchedCall row) {
    Data newer =
        Calls.members(
            "newerOption", CANARY,
            "newerObject", Calls.members("password", CANARY, "image2", Calls.list(CANARY)),
            "newerList", Calls.list(CANARY, Calls.members("cpu", CANARY)));
    ApiCall call = Calls.of("any", "Any").requesting(newer).listing(everyKind()).call();
    List<Touch> touches = row.touches(call);
    assertThat(touches).as("resources named beside the call").isNotEmpty();
    for (Touch touch : touches) {
      assertThat(touch.toString()).doesNotContain(CANARY);
    }
  }

  @Test
  void says_that_parameters_are_unknown_where_only_the_resource_can_be_read() {
    for (WatchedCall row : Catalog.standard().rows()) {
      ApiCall call =
          Calls.of("any", "Any").requesting(Data.Gap.UNKNOWN).listing(everyKind()).call();
      for (Touch touch : row.touches(call)) {
        for (FieldWrite write : touch.writes()) {
          assertThat(known(write)).as(row.key() + " " + write).isFalse();
        }
      }
    }
  }

  /** Values that follow from the call having been made, whatever it carried. */
  private static boolean known(FieldWrite write) {
    Set<String> constant =
        Set.of(
            Fields.EXISTENCE,
            Fields.STATUS,
            "actionsEnabled",
            "code",
            "eventSourceMapping",
            "kmsKeyId",
            "logging",
            "messages",
            "permissionsBoundary",
            "reservedConcurrentExecutions",
            "retentionInDays",
            "revocation",
            "state",
            "subscription",
            "targets",
            "webACLArn");
    return !(write.value() instanceof FieldValue.Unknown) && !constant.contains(write.field());
  }

  private static String[] everyKind() {
    return List.of(
            Calls.ecs("service/default/web"),
            Calls.ecs("cluster/default"),
            Calls.ecs("task-definition/default-web:7"),
            Calls.ecs("service-deployment/default/web/abc"),
            Calls.ecs("task/default/abc"),
            Calls.elb("loadbalancer/app/alb/1"),
            Calls.elb("listener/app/alb/1/2"),
            Calls.elb("listener-rule/app/alb/1/2/3"),
            Calls.elb("targetgroup/tg/4"),
            Calls.arn("acm", "certificate/c-1"),
            Calls.arn("ec2", "security-group/sg-1"),
            Calls.arn("ec2", "security-group-rule/sgr-1"),
            Calls.arn("application-autoscaling", "scalable-target/0ec5"),
            Calls.arn("cloudwatch", "alarm:default/web/RollbackAlarm"),
            Calls.arn("logs", "log-group:/aws/ecs/default/web-1"),
            "arn:aws:iam::123456789012:role/ecsInfrastructure",
            "arn:aws:iam::123456789012:policy/guard",
            "arn:aws:iam::123456789012:user/alice",
            "arn:aws:iam::123456789012:group/owners",
            Calls.arn("cloudtrail", "trail/express-guard"),
            Calls.arn("events", "rule/express-guard-EcsRule"),
            Calls.arn("lambda", "function:express-guard-detect"),
            Calls.arn("sqs", "express-guard-IntakeQueue"),
            Calls.arn("sns", "express-guard-FindingsTopic"),
            Calls.arn("dynamodb", "table/express-guard-Facts"),
            Calls.arn(
                "autoscaling", "scalingPolicy:1-2:resource/ecs/service/default/web:policyName/cpu"),
            "arn:aws:organizations::123456789012:policy/o-1/service_control_policy/p-1",
            "arn:aws:route53:::hostedzone/Z1")
        .stream()
        .peek(arn -> assertThat(ResourceId.ofArn(arn)).as(arn).isPresent())
        .toArray(String[]::new);
  }

  private static Data garbage(Random random, int depth) {
    return switch (random.nextInt(depth == 0 ? 3 : 6)) {
      case 0 -> Data.Gap.UNKNOWN;
      case 1 -> Data.text(NAMES.get(random.nextInt(NAMES.size())));
      case 2 -> Data.text("arn:aws:ecs:eu-west-1:123456789012:service/" + random.nextInt(9));
      case 3 -> garbageList(random, depth);
      default -> garbageObject(random, depth);
    };
  }

  private static Data garbageList(Random random, int depth) {
    List<Data> values = new ArrayList<>();
    for (int i = random.nextInt(4); i > 0; i--) {
      values.add(random.nextInt(9) == 0 ? Data.Gap.ABSENT : garbage(random, depth - 1));
    }
    return new Data.Items(values);
  }

  private static Data garbageObject(Random random, int depth) {
    Map<String, Data> members = new TreeMap<>();
    for (int i = random.nextInt(6); i > 0; i--) {
      members.put(NAMES.get(random.nextInt(NAMES.size())), garbage(random, depth - 1));
    }
    return Data.members(members);
  }
}
