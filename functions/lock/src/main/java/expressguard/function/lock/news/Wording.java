package expressguard.function.lock.news;

import expressguard.conflict.Severity;
import expressguard.function.lock.record.Carried;
import java.util.Optional;

/**
 * What people are told of a state that is not as somebody wants it.
 *
 * @param follows what follows for a service that is to be locked
 * @param wayOut what to do
 */
record Wording(Severity severity, String title, String follows, String wayOut) {

  private static final String OPEN =
      "no tag locks the service: an Express update of it goes through";
  private static final String RIGHTS =
      "give the lock role the rights in `lock-writer.json`, and look which policy denies it; the"
          + " guard tries again every 15 minutes";

  /** Of a service of another account or Region. */
  static final Wording ELSEWHERE =
      new Wording(
          Severity.MEDIUM,
          "Lock wanted in another account or Region",
          "nothing was done: the guard locks services of its own account and Region",
          "send the order to the guard of that account and Region");

  /** The words for a state; empty where there is nothing amiss, or where it is tried again. */
  static Optional<Wording> of(Carried state) {
    return switch (state) {
      case NOT_YET, NOT_SEEN, SET, LIFTED -> Optional.empty();
      case LOCK_PENDING_DEPLOYMENT ->
          said(
              Severity.MEDIUM,
              "Lock set while a deployment runs",
              "what the running deployment brings still comes; no lock stops it",
              "wait until the deployment ends, or stop it with ecs:StopServiceDeployment");
      case LOCK_BUDGET ->
          said(
              Severity.HIGH,
              "Not locked: the budget of this hour is spent",
              OPEN,
              "look whether the findings are true; if they are, lock with `guard lock`, which needs"
                  + " no budget, or raise the parameter LockBudget");
      case STOPPED ->
          said(
              Severity.MEDIUM,
              "Lock not carried out: actions are stopped",
              OPEN,
              "switch actions on; the decision is kept");
      case REFUSED -> said(Severity.HIGH, "Lock refused by AWS", OPEN, RIGHTS);
      case UNSEEN -> said(Severity.HIGH, "Service hidden from the guard by AWS", OPEN, RIGHTS);
      case NO_ROOM ->
          said(
              Severity.HIGH,
              "Not locked: no room for the lock's tag",
              OPEN,
              "remove one of the service's 50 tags");
      case KEY_VARIANT ->
          said(
              Severity.HIGH,
              "Lock in doubt: its key is there in other letters",
              "an Express update may go through or may be denied",
              "remove the other tag with the break-glass role");
      case STRANGE_TAG ->
          said(
              Severity.MEDIUM,
              "Lock's tag that the guard did not set",
              "the service may be locked although the guard decided nothing",
              "release the service with `guard unlock`, or lock it with `guard lock`");
      case NOT_EXPRESS ->
          said(
              Severity.MEDIUM,
              "Not locked: Express Mode does not manage the service",
              "there is no Express update to deny; if Express Mode takes the service on, it is locked",
              "release it with `guard unlock`, if another service was meant");
      case GONE ->
          said(
              Severity.MEDIUM,
              "Not locked: there is no such service",
              "nothing is locked; a lock by name holds for what is made under the name",
              "look whether the name is right; release it with `guard unlock`, if not");
    };
  }

  private static Optional<Wording> said(
      Severity severity, String title, String follows, String wayOut) {
    return Optional.of(new Wording(severity, title, follows, wayOut));
  }
}
