package expressguard.lock.cases;

import static expressguard.lock.cases.Account.CLUSTER;
import static expressguard.lock.cases.Account.LOCK_WRITER;
import static expressguard.lock.cases.Account.WEB;

import java.util.ArrayList;
import java.util.List;

/**
 * What the role that writes the lock may do, and what it must not be able to do if it is stolen.
 */
public final class WriterCases {

  private WriterCases() {}

  /** Requests that must be allowed. */
  public static List<Case> allowed() {
    List<Case> cases = new ArrayList<>();
    for (String key : List.of("lock", "lease", "state")) {
      cases.add(ask("sets its " + key, "TagResource").tagging("express-guard:" + key));
      cases.add(ask("removes its " + key, "UntagResource").tagging("express-guard:" + key));
    }
    cases.add(
        ask("sets two of its keys", "TagResource")
            .tagging("express-guard:lock", "express-guard:lease"));
    for (String read :
        List.of("DescribeExpressGatewayService", "DescribeServices", "ListTagsForResource")) {
      cases.add(ask(read, read));
    }
    return cases;
  }

  /** Requests that nothing may allow. */
  public static List<Case> refused() {
    return List.of(
        ask("sets a key of somebody else", "TagResource").tagging("team"),
        ask("sets one of its keys and another", "TagResource")
            .tagging("express-guard:lock", "team"),
        ask("removes Express Mode's own mark", "UntagResource").tagging("AmazonECSManaged"),
        ask("sets a key in other letters", "TagResource").tagging("Express-Guard:Lock"),
        ask("names no key", "TagResource"),
        Case.that("tags a cluster", LOCK_WRITER, "ecs:TagResource", CLUSTER)
            .tagging("express-guard:lock"),
        Case.that(
                "tags a service of another account",
                LOCK_WRITER,
                "ecs:TagResource",
                WEB.replace(Account.ID, "999999999999"))
            .tagging("express-guard:lock"),
        ask("creates a service with its key", "CreateService").tagging("express-guard:lock"),
        ask("updates an Express service", "UpdateExpressGatewayService"),
        ask("deletes a service", "DeleteService"),
        Case.that("looks at a cluster", LOCK_WRITER, "ecs:DescribeServices", CLUSTER),
        Case.that(
            "looks at another account",
            LOCK_WRITER,
            "ecs:DescribeServices",
            WEB.replace(Account.ID, "999999999999")),
        Case.that(
            "writes a policy",
            LOCK_WRITER,
            "iam:CreatePolicyVersion",
            Account.POLICIES + "express-guard/lock"),
        Case.that("detaches a control policy", LOCK_WRITER, "organizations:DetachPolicy", "*"));
  }

  private static Case ask(String name, String action) {
    return Case.that(name, LOCK_WRITER, "ecs:" + action, WEB);
  }
}
