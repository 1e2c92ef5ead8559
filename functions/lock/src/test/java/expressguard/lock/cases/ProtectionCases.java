package expressguard.lock.cases;

import static expressguard.lock.cases.Account.BREAK_GLASS;
import static expressguard.lock.cases.Account.DEPLOYER;
import static expressguard.lock.cases.Account.DETECT;
import static expressguard.lock.cases.Account.DEV;
import static expressguard.lock.cases.Account.LOCK_WRITER;
import static expressguard.lock.cases.Account.POLICIES;
import static expressguard.lock.cases.Account.ROLES;

import expressguard.authorization.RequestPrincipal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The ways to disarm the guard itself, and what must stay possible beside it. */
public final class ProtectionCases {

  /** A role beside the deployer's, which an exception with a wildcard would let through. */
  private static final RequestPrincipal NEXT = Account.role("cicd/Next");

  private static final String GUARD_ROLE = ROLES + "express-guard/Detect";
  private static final String GUARD_POLICY = POLICIES + "express-guard/lock";
  private static final String OTHER_POLICY = POLICIES + "team/reports";
  private static final String AT_HOME = ":eu-west-1:" + Account.ID + ":";

  /** What may not be written, each on the guard's own resource. */
  private static final Map<String, String> RESOURCES =
      new TreeMap<>(
          Map.of(
              "dynamodb", "arn:aws:dynamodb" + AT_HOME + "table/express-guard-ledger",
              "events", "arn:aws:events" + AT_HOME + "rule/express-guard-ecs",
              "lambda", "arn:aws:lambda" + AT_HOME + "function:express-guard-detect",
              "sns", "arn:aws:sns" + AT_HOME + "express-guard-findings",
              "sqs", "arn:aws:sqs" + AT_HOME + "express-guard-intake"));

  private static final List<String> WRITES =
      List.of(
          "dynamodb:BatchWriteItem",
          "dynamodb:DeleteItem",
          "dynamodb:DeleteTable",
          "dynamodb:PartiQLUpdate",
          "dynamodb:PutItem",
          "dynamodb:UpdateItem",
          "dynamodb:UpdateTable",
          "dynamodb:UpdateTimeToLive",
          "events:DeleteRule",
          "events:DisableRule",
          "events:PutRule",
          "events:PutTargets",
          "events:RemoveTargets",
          "lambda:AddPermission",
          "lambda:DeleteFunction",
          "lambda:InvokeFunction",
          "lambda:PutFunctionConcurrency",
          "lambda:RemovePermission",
          "lambda:UpdateFunctionCode",
          "lambda:UpdateFunctionConfiguration",
          "sns:AddPermission",
          "sns:DeleteTopic",
          "sns:Publish",
          "sns:RemovePermission",
          "sns:SetTopicAttributes",
          "sqs:AddPermission",
          "sqs:DeleteMessage",
          "sqs:DeleteQueue",
          "sqs:PurgeQueue",
          "sqs:RemovePermission",
          "sqs:SendMessage",
          "sqs:SetQueueAttributes");

  private static final List<String> ROLE_WRITES =
      List.of(
          "AttachRolePolicy",
          "CreateRole",
          "DeleteRole",
          "DeleteRolePermissionsBoundary",
          "DeleteRolePolicy",
          "DetachRolePolicy",
          "PassRole",
          "PutRolePermissionsBoundary",
          "PutRolePolicy",
          "UpdateAssumeRolePolicy",
          "UpdateRole");

  private ProtectionCases() {}

  public static List<Case> all() {
    return Stream.of(roles(), policies(), attached(), boundaries(), guard())
        .flatMap(List::stream)
        .toList();
  }

  private static List<Case> roles() {
    String sid = "XgKeepRoles";
    List<Case> cases = new ArrayList<>();
    for (String call : ROLE_WRITES) {
      cases.add(iam(call + " on a role of the guard", DEV, call, GUARD_ROLE).deniedBy(sid));
    }
    cases.addAll(
        List.of(
            iam("the trust of break-glass", DEV, "UpdateAssumeRolePolicy", BREAK_GLASS.arn())
                .deniedBy(sid),
            iam("the rights of the lock role", DEV, "PutRolePolicy", LOCK_WRITER.arn())
                .deniedBy(sid),
            iam("a role of the guard that edits itself", DETECT, "PutRolePolicy", GUARD_ROLE)
                .deniedBy(sid),
            iam("the guard installed", DEPLOYER, "CreateRole", GUARD_ROLE).allowed(),
            iam("the guard repaired by break-glass", BREAK_GLASS, "DeleteRole", GUARD_ROLE)
                .allowed(),
            iam("another role in the deployer's path", NEXT, "CreateRole", GUARD_ROLE)
                .deniedBy(sid),
            iam("a role of a team", DEV, "CreateRole", ROLES + "team/App").allowed(),
            iam("a look at a role of the guard", DEV, "GetRole", GUARD_ROLE).allowed()));
    return cases;
  }

  private static List<Case> policies() {
    String sid = "XgKeepPolicies";
    List<Case> cases = new ArrayList<>();
    for (String call :
        List.of(
            "CreatePolicyVersion",
            "DeletePolicy",
            "DeletePolicyVersion",
            "SetDefaultPolicyVersion")) {
      cases.add(iam(call + " of the lock", DEV, call, GUARD_POLICY).deniedBy(sid));
      cases.add(iam(call + " of a team's policy", DEV, call, OTHER_POLICY).allowed());
    }
    cases.add(iam("by another", NEXT, "CreatePolicyVersion", GUARD_POLICY).deniedBy(sid));
    cases.add(iam("the lock updated", DEPLOYER, "CreatePolicyVersion", GUARD_POLICY).allowed());
    cases.add(iam("by break-glass", BREAK_GLASS, "CreatePolicyVersion", GUARD_POLICY).allowed());
    cases.add(iam("a look at the lock", DEV, "GetPolicyVersion", GUARD_POLICY).allowed());
    return cases;
  }

  private static List<Case> attached() {
    List<Case> cases = new ArrayList<>();
    for (String kind : List.of("Role", "User", "Group")) {
      String call = "Detach" + kind + "Policy";
      String holder = "arn:aws:iam::%s:%s/dev".formatted(Account.ID, kind.toLowerCase(Locale.ROOT));
      cases.add(detach(call + " of the lock", DEV, call, holder).deniedBy("XgKeepAttached"));
      cases.add(detach(call + " by another", NEXT, call, holder).deniedBy("XgKeepAttached"));
      cases.add(detach(call + " by the deployer", DEPLOYER, call, holder).allowed());
      cases.add(detach(call + " by break-glass", BREAK_GLASS, call, holder).allowed());
      cases.add(
          iam(call + " of another policy", DEV, call, holder)
              .with("iam:PolicyARN", OTHER_POLICY)
              .allowed());
    }
    cases.add(
        iam("the lock attached to one more role", DEV, "AttachRolePolicy", ROLES + "dev")
            .with("iam:PolicyARN", GUARD_POLICY)
            .allowed());
    return cases;
  }

  private static List<Case> boundaries() {
    List<Case> cases = new ArrayList<>();
    for (String call :
        List.of(
            "DeleteRolePermissionsBoundary",
            "DeleteUserPermissionsBoundary",
            "PutRolePermissionsBoundary",
            "PutUserPermissionsBoundary")) {
      String holder =
          Account.ROLES.replace("role/", call.contains("Role") ? "role/" : "user/") + "dev";
      cases.add(bounded(call + " of the lock", DEV, call, holder).deniedBy("XgKeepBoundaries"));
      cases.add(
          iam(call + " of another boundary", DEV, call, holder)
              .with("iam:PermissionsBoundary", OTHER_POLICY)
              .allowed());
      cases.add(iam(call + " where there is none", DEV, call, holder).allowed());
      cases.add(bounded(call + " by another", NEXT, call, holder).deniedBy("XgKeepBoundaries"));
      cases.add(bounded(call + " by the deployer", DEPLOYER, call, holder).allowed());
      cases.add(bounded(call + " by break-glass", BREAK_GLASS, call, holder).allowed());
    }
    cases.add(bounded("a look at a bounded role", DEV, "GetRole", ROLES + "dev").allowed());
    return cases;
  }

  private static List<Case> guard() {
    List<Case> cases = new ArrayList<>();
    for (String action : WRITES) {
      String ours = RESOURCES.getOrDefault(action.substring(0, action.indexOf(':')), "");
      cases.add(Case.that(action + " on the guard", DEV, action, ours).deniedBy("XgKeepGuard"));
      cases.add(
          Case.that(action + " elsewhere", DEV, action, ours.replace("express-guard", "team"))
              .allowed());
    }
    String queue = RESOURCES.getOrDefault("sqs", "");
    String busRule = "arn:aws:events" + AT_HOME + "rule/express-guard/notify";
    cases.addAll(
        List.of(
            Case.that("a rule of the guard's own bus", DEV, "events:DisableRule", busRule)
                .deniedBy("XgKeepGuard"),
            Case.that("another role purges the queue", NEXT, "sqs:PurgeQueue", queue)
                .deniedBy("XgKeepGuard"),
            Case.that("the guard sends to its queue", DETECT, "sqs:SendMessage", queue).allowed(),
            Case.that("the deployer updates the queue", DEPLOYER, "sqs:SetQueueAttributes", queue)
                .allowed(),
            Case.that("break-glass purges the queue", BREAK_GLASS, "sqs:PurgeQueue", queue)
                .allowed(),
            Case.that("a look at the queue", DEV, "sqs:GetQueueAttributes", queue).allowed()));
    return cases;
  }

  private static Case iam(String name, RequestPrincipal principal, String call, String resource) {
    return Case.that(name, principal, "iam:" + call, resource);
  }

  private static Case detach(String name, RequestPrincipal principal, String call, String holder) {
    return iam(name, principal, call, holder).with("iam:PolicyARN", GUARD_POLICY);
  }

  private static Case bounded(String name, RequestPrincipal principal, String call, String holder) {
    return iam(name, principal, call, holder).with("iam:PermissionsBoundary", GUARD_POLICY);
  }
}
