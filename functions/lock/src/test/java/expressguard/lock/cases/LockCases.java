package expressguard.lock.cases;

import static expressguard.lock.cases.Account.BREAK_GLASS;
import static expressguard.lock.cases.Account.CLUSTER;
import static expressguard.lock.cases.Account.DEPLOYER;
import static expressguard.lock.cases.Account.DETECT;
import static expressguard.lock.cases.Account.DEV;
import static expressguard.lock.cases.Account.FROZEN_CLUSTER;
import static expressguard.lock.cases.Account.FROZEN_SERVICE;
import static expressguard.lock.cases.Account.LOCK_WRITER;
import static expressguard.lock.cases.Account.MANAGEMENT;
import static expressguard.lock.cases.Account.ROOT;
import static expressguard.lock.cases.Account.SERVICE_LINKED;
import static expressguard.lock.cases.Account.UNLISTED;
import static expressguard.lock.cases.Account.WEB;
import static expressguard.lock.cases.Account.role;

import expressguard.authorization.RequestPrincipal;
import expressguard.lock.policies.Carrier;
import java.util.List;
import java.util.stream.Stream;

/** The ways around a lock that were thought of, and what must stay possible. */
public final class LockCases {

  private static final String LOCK = "XgLockExpress";
  private static final String REPLACE = "XgProtectReplace";
  private static final String KEYS = "XgProtectKeyTag";
  private static final String CLUSTERS = "XgFreezeClusters";
  private static final String NAMES = "XgFreezeNames";

  private LockCases() {}

  public static List<Case> all() {
    return Stream.of(lock(), exceptions(), limits(), replacing(), keyTags(), freezing())
        .flatMap(List::stream)
        .toList();
  }

  private static List<Case> lock() {
    String tag = "aws:ResourceTag/";
    return List.of(
        update("an update of a locked service", DEV).locked().deniedBy(LOCK),
        update("an update of a service without the tag", DEV).allowed(),
        update("an update of a service with other tags", DEV).with(tag + "team", "x").allowed(),
        update("a lock whose value somebody emptied", DEV)
            .with(tag + "express-guard:lock", "")
            .deniedBy(LOCK),
        update("a lock with a value of no known form", DEV)
            .with(tag + "express-guard:lock", "off")
            .deniedBy(LOCK),
        update("a lock in other letters", DEV)
            .with(tag + "EXPRESS-GUARD:Lock", "v1")
            .deniedBy(LOCK),
        update("a second tag that differs only by case", DEV)
            .locked()
            .with(tag + "Express-Guard:LOCK", "no")
            .deniedBy(LOCK),
        ask("a delete of a locked service", DEV, "DeleteExpressGatewayService")
            .locked()
            .deniedBy(LOCK),
        ask("a delete of a service without the tag", DEV, "DeleteExpressGatewayService").allowed(),
        ask("a look at a locked service", DEV, "DescribeExpressGatewayService").locked().allowed(),
        ask("a direct update of a locked service", DEV, "UpdateService").locked().allowed(),
        ask("a direct update of desired count and tasks", DEV, "UpdateServicePrimaryTaskSet")
            .locked()
            .allowed());
  }

  private static List<Case> exceptions() {
    return List.of(
        update("the guard's lock role", LOCK_WRITER).locked().allowed(),
        update("break-glass updates a locked service", BREAK_GLASS).locked().allowed(),
        ask("break-glass deletes a locked service", BREAK_GLASS, "DeleteExpressGatewayService")
            .locked()
            .allowed(),
        update("another role of the guard", DETECT).locked().deniedBy(LOCK),
        update("the guard's deployer", DEPLOYER).locked().deniedBy(LOCK),
        update("a role created in the guard's path", role("express-guard/Mine"))
            .locked()
            .deniedBy(LOCK),
        update("a role of the lock role's name in no path", role("LockWriter"))
            .locked()
            .deniedBy(LOCK),
        update("a role of the lock role's name in other letters", role("express-guard/lockwriter"))
            .locked()
            .deniedBy(LOCK),
        update("a role whose name begins like break-glass", role("BreakGlass2"))
            .locked()
            .deniedBy(LOCK),
        update("a session that is named like the lock role", DEV)
            .with("aws:userid", "AROAEXAMPLE:LockWriter")
            .locked()
            .deniedBy(LOCK),
        update("a user that is named like the lock role", user("express-guard/LockWriter"))
            .locked()
            .deniedBy(LOCK));
  }

  /** What a carrier cannot bind, told as it is. */
  private static List<Case> limits() {
    return List.of(
        update("a role that nobody listed", UNLISTED)
            .locked()
            .deniedBy(LOCK)
            .only(Carrier.SERVICE_CONTROL_POLICY),
        update("the account's root", ROOT)
            .locked()
            .deniedBy(LOCK)
            .only(Carrier.SERVICE_CONTROL_POLICY),
        update("a principal of the management account", MANAGEMENT)
            .locked()
            .deniedBy(LOCK)
            .only(Carrier.PERMISSIONS_BOUNDARY, Carrier.MANAGED_POLICY),
        update("a service-linked role", SERVICE_LINKED).locked().allowed());
  }

  private static List<Case> replacing() {
    return List.of(
        ask("a direct delete of a locked service, to create it again", DEV, "DeleteService")
            .locked()
            .deniedBy(REPLACE),
        ask("a direct delete of a service without the tag", DEV, "DeleteService").allowed(),
        ask("another role of the guard deletes directly", DETECT, "DeleteService")
            .locked()
            .deniedBy(REPLACE),
        ask("break-glass deletes directly", BREAK_GLASS, "DeleteService").locked().allowed(),
        ask("the lock role deletes directly", LOCK_WRITER, "DeleteService").locked().allowed());
  }

  private static List<Case> keyTags() {
    return List.of(
        untag("the lock removed", DEV, "express-guard:lock").deniedBy(KEYS),
        untag("the lock removed among other keys", DEV, "team", "express-guard:lock", "z")
            .deniedBy(KEYS),
        untag("the lock removed in other letters", DEV, "EXPRESS-GUARD:LOCK").deniedBy(KEYS),
        untag("the lease removed", DEV, "express-guard:lease").deniedBy(KEYS),
        untag("the key of the guard's probe", DEV, "express-guard:probe").deniedBy(KEYS),
        untag("somebody's own keys removed", DEV, "team", "cost-centre").allowed(),
        untag("a key that only begins like the lock", DEV, "express-guard:locked").allowed(),
        tag("the lock overwritten", DEV, "express-guard:lock").deniedBy(KEYS),
        tag("a second key that differs only by case", DEV, "Express-Guard:LOCK").deniedBy(KEYS),
        tag("somebody's own key set on a locked service", DEV, "team").locked().allowed(),
        Case.that("the lock's key on something else", DEV, "ecs:TagResource", CLUSTER)
            .tagging("express-guard:lock")
            .deniedBy(KEYS),
        tag("the lock set by the guard", LOCK_WRITER, "express-guard:lock").allowed(),
        untag("the lock removed by the guard", LOCK_WRITER, "express-guard:lock").allowed(),
        untag("the lock removed by break-glass", BREAK_GLASS, "express-guard:lock").allowed(),
        untag("the lock removed by another role of the guard", DETECT, "express-guard:lock")
            .deniedBy(KEYS),
        ask("a service created with the lock's key", DEV, "CreateService")
            .tagging("team", "express-guard:lock")
            .deniedBy(KEYS),
        create("an Express service created with the lock's key", DEV, WEB)
            .tagging("express-guard:LOCK")
            .deniedBy(KEYS),
        ask("a task run with the lock's key, where it means nothing", DEV, "RunTask")
            .tagging("express-guard:lock")
            .allowed(),
        create("an Express service created with other keys", DEV, WEB).tagging("team").allowed());
  }

  private static List<Case> freezing() {
    return List.of(
        create("an Express service created without tags", DEV, WEB).allowed(),
        create("one created in a frozen cluster", DEV, Account.ECS + "service/frozen/new")
            .with("ecs:cluster", FROZEN_CLUSTER)
            .deniedBy(CLUSTERS),
        create("one created in another cluster", DEV, WEB).with("ecs:cluster", CLUSTER).allowed(),
        create("one created in a frozen cluster by break-glass", BREAK_GLASS, WEB)
            .with("ecs:cluster", FROZEN_CLUSTER)
            .allowed(),
        create("one created in a frozen cluster by the guard", LOCK_WRITER, WEB)
            .with("ecs:cluster", FROZEN_CLUSTER)
            .allowed(),
        create("one created in a frozen cluster by another role of the guard", DETECT, WEB)
            .with("ecs:cluster", FROZEN_CLUSTER)
            .deniedBy(CLUSTERS),
        create(
                "one created under a frozen name by another role of the guard",
                DETECT,
                FROZEN_SERVICE)
            .deniedBy(NAMES),
        create("one created under a frozen name", DEV, FROZEN_SERVICE)
            .with("ecs:cluster", CLUSTER)
            .deniedBy(NAMES),
        create("one created under a name that begins like it", DEV, FROZEN_SERVICE + "-2")
            .allowed(),
        create("one created under a frozen name by break-glass", BREAK_GLASS, FROZEN_SERVICE)
            .allowed(),
        create("one created under a frozen name by the guard", LOCK_WRITER, FROZEN_SERVICE)
            .allowed(),
        Case.that("a plain service in a frozen cluster", DEV, "ecs:CreateService", FROZEN_SERVICE)
            .with("ecs:cluster", FROZEN_CLUSTER)
            .allowed(),
        Case.that("an update under a frozen name", DEV, "ecs:UpdateService", FROZEN_SERVICE)
            .allowed(),
        Case.that(
                "an Express update in a frozen cluster, without a lock",
                DEV,
                "ecs:UpdateExpressGatewayService",
                FROZEN_SERVICE)
            .with("ecs:cluster", FROZEN_CLUSTER)
            .allowed(),
        Case.that("a call of another service", DEV, "s3:GetObject", "arn:aws:s3:::bucket/key")
            .allowed());
  }

  private static Case ask(String name, RequestPrincipal principal, String action) {
    return Case.that(name, principal, "ecs:" + action, WEB);
  }

  private static Case update(String name, RequestPrincipal principal) {
    return ask(name, principal, "UpdateExpressGatewayService");
  }

  private static Case create(String name, RequestPrincipal principal, String service) {
    return Case.that(name, principal, "ecs:CreateExpressGatewayService", service);
  }

  private static Case tag(String name, RequestPrincipal principal, String... keys) {
    return ask(name, principal, "TagResource").tagging(keys);
  }

  private static Case untag(String name, RequestPrincipal principal, String... keys) {
    return ask(name, principal, "UntagResource").locked().tagging(keys);
  }

  private static RequestPrincipal user(String pathAndName) {
    return RequestPrincipal.of("arn:aws:iam::" + Account.ID + ":user/" + pathAndName);
  }
}
