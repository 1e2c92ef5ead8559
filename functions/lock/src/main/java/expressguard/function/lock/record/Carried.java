package expressguard.function.lock.record;

/** What became of a decision. None of these says that a service is locked: its posture does. */
public enum Carried {
  NOT_YET("decided, and not carried out yet", false),
  SET("the lock's tag is on the service", true),
  LOCK_PENDING_DEPLOYMENT(
      "the lock's tag is on the service; a deployment that was allowed before still runs", true),
  LIFTED("the lock's tag is not on the service", true),
  NOT_SEEN("AWS took the change of the tag, and does not show it yet", false),
  LOCK_BUDGET(
      "not locked: as many services were locked in this hour as the guard may lock; look whether"
          + " the findings are true, and lock by order if they are",
      false),
  STOPPED("not carried out: the switch for actions is off", false),
  REFUSED(
      "AWS refuses the guard the lock's tag; give its lock role the rights in `lock-writer.json`,"
          + " and look which policy denies it",
      false),
  UNSEEN(
      "AWS does not let the guard see the service; give its lock role the rights in"
          + " `lock-writer.json`",
      false),
  NO_ROOM("not locked: the service has as many tags as it may; remove one", false),
  KEY_VARIANT(
      "nobody can say whether the lock holds: the service has a tag with the guard's key in other"
          + " letters; remove it with the break-glass role",
      false),
  STRANGE_TAG(
      "the service has a lock's tag that the guard did not decide on; it is left alone: release the"
          + " service by order, or lock it",
      false),
  NOT_EXPRESS("not locked: Express Mode does not manage the service", false),
  GONE("there is no such service now", false);

  private final String text;
  private final boolean asDecided;

  Carried(String text, boolean asDecided) {
    this.text = text;
    this.asDecided = asDecided;
  }

  /** For people: what is, and the way out. */
  public String text() {
    return text;
  }

  /** Whether the tag was seen to be as the decision wants it. */
  public boolean asDecided() {
    return asDecided;
  }
}
