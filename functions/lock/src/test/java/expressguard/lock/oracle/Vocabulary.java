package expressguard.lock.oracle;

import expressguard.lock.cases.Account;
import java.util.List;
import java.util.Map;

/** What the made-up requests and policies speak of: little enough to meet. */
final class Vocabulary {

  static final List<String> ACTIONS =
      List.of(
          "ecs:UpdateExpressGatewayService",
          "ecs:DeleteExpressGatewayService",
          "ecs:CreateExpressGatewayService",
          "ecs:DeleteService",
          "ecs:TagResource",
          "ecs:UntagResource",
          "elasticloadbalancing:ModifyRule",
          "iam:DetachRolePolicy",
          "sqs:SendMessage");

  static final List<String> RESOURCES =
      List.of(
          Account.WEB,
          Account.FROZEN_SERVICE,
          Account.CLUSTER,
          "arn:aws:ecs:us-east-1:" + Account.ID + ":service/default/web",
          "arn:aws:elasticloadbalancing:eu-west-1:" + Account.ID + ":listener-rule/app/lb/1/2/3",
          Account.ROLES + "express-guard/Detect",
          "arn:aws:sqs:eu-west-1:" + Account.ID + ":express-guard-intake");

  static final List<String> PRINCIPALS =
      List.of(
          Account.DEV.arn(),
          Account.LOCK_WRITER.arn(),
          Account.BREAK_GLASS.arn(),
          "arn:aws:iam::" + Account.ID + ":user/alice");

  /** Keys with one value, and values that they can have. */
  static final Map<String, List<String>> SINGLE =
      Map.of(
          "aws:ResourceTag/express-guard:lock", List.of("v1.direct", "v2", "", "V1.Direct"),
          "aws:PrincipalTag/team", List.of("shop", "Shop", "search"),
          "ecs:CreateAction", List.of("CreateService", "createservice"));

  static final Map<String, List<String>> ARNS =
      Map.of(
          "ecs:cluster", List.of(Account.CLUSTER, Account.FROZEN_CLUSTER),
          "iam:PolicyARN",
              List.of(Account.POLICIES + "express-guard/lock", Account.POLICIES + "team/reports"),
          "aws:PrincipalArn", PRINCIPALS);

  static final Map<String, List<String>> BOOLEANS =
      Map.of(
          "aws:MultiFactorAuthPresent", List.of("true", "false"),
          "aws:ViaAWSService", List.of("true", "false", "TRUE"));

  static final String TAG_KEYS = "aws:TagKeys";

  static final List<String> TAGS =
      List.of("express-guard:lock", "Express-Guard:LOCK", "express-guard:lease", "team", "a", "*");

  private Vocabulary() {}
}
