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
      "not locked: as many services were locked for findings in this hour as the guard may lock",
      false),
  STOPPED("not carried out: the switch for actions is off", false),
  REFUSED("AWS refuses the guard to write or remove the lock's tag", false),
  UNSEEN("AWS does not let the guard see the service", false),
  NO_ROOM("not locked: the service has as many tags as it may", false),
  KEY_VARIANT(
      "nobody can say whether the lock holds: the service has a tag with the guard's key in other"
          + " letters",
      false),
  STRANGE_TAG(
      "the service has a lock's tag that the guard did not decide on, and left alone", false),
  NOT_EXPRESS("not locked: Express Mode does not manage the service", false),
  GONE("there is no such service now", false);

  private final String text;
  private final boolean asDecided;

  Carried(String text, boolean asDecided) {
    this.text = text;
    this.asDecided = asDecided;
  }

  /** For people: what is. */
  public String text() {
    return text;
  }

  /** Whether the tag was seen to be as the decision wants it. */
  public boolean asDecided() {
    return asDecided;
  }
}
