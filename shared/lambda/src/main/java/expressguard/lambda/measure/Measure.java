package expressguard.lambda.measure;

/** What the functions measure; the names are those of the metrics, which dashboards show. */
public enum Measure {
  /** Messages that came. */
  MESSAGES("Messages", Unit.COUNT),
  /** Messages that are to be delivered again. */
  RETRIED("Retried", Unit.COUNT),
  /** Messages that can never be read. */
  QUARANTINED("Quarantined", Unit.COUNT),
  /** Findings that opened, changed or were resolved, each with the policy's decision. */
  DECISIONS("Decisions", Unit.COUNT),
  /** Findings that opened. */
  CONFLICTS("Conflicts", Unit.COUNT),
  /** From the time of a call to the decision about it. */
  DECISION_LATENCY("DecisionLatency", Unit.MILLISECONDS),
  /** Deliveries of calls that were known already. */
  DUPLICATES("Duplicates", Unit.COUNT),
  /** Watched calls that concern no service that is known. */
  UNATTRIBUTED("Unattributed", Unit.COUNT),
  /** Calls of the guard's own roles. */
  OWN("Own", Unit.COUNT),
  /** Calls of accounts that are not listed. */
  UNLISTED("UnlistedAccounts", Unit.COUNT),
  /** Messages that a channel or the bus did not take. */
  DELIVERY_FAILURES("DeliveryFailures", Unit.COUNT),
  /** Reads of the policy that failed, so that the last valid one stayed in force. */
  UNREADABLE_POLICY("UnreadablePolicy", Unit.COUNT),
  /** Resources whose tags were brought to where their service stands. */
  ANNOTATED("Annotated", Unit.COUNT),
  /** Resources whose tags AWS did not let the guard write, and never will as things are. */
  TAGS_REFUSED("TagsRefused", Unit.COUNT),
  /** Tags of others that differ from a key of the guard's by case alone. */
  LOOKALIKE_TAGS("LookalikeTags", Unit.COUNT),
  /** Messages that were not acted upon because actions are switched off. */
  STOPPED("Stopped", Unit.COUNT),
  /** Deployments that no recorded call explains, told for the first time. */
  LOSSES("Losses", Unit.COUNT),
  /** Records that were found in CloudTrail's event history and handed in. */
  BACKFILLED("Backfilled", Unit.COUNT),
  /** Heartbeats that did not come back in time: the guard may be blind. */
  HEARTBEAT_LATE("HeartbeatLate", Unit.COUNT),
  /** 1 while no trail logs the Region's management events: EventBridge then gets none. */
  TRAIL_NOT_LOGGING("TrailNotLogging", Unit.COUNT),
  /** Services whose tags differ from their standing. */
  TAGS_DIFFER("TagsDiffer", Unit.COUNT),
  /** Parts of a sweep that failed or found no time. */
  SWEEP_INCOMPLETE("SweepIncomplete", Unit.COUNT),
  /** Reads of the channels that failed, so that the last valid ones stayed in force. */
  UNREADABLE_CHANNELS("UnreadableChannels", Unit.COUNT),
  /** Looks at services that findings would lock, and that are over the hour's budget. */
  LOCKS_OVER_BUDGET("LocksOverBudget", Unit.COUNT),
  /** Looks at locks that AWS does not let the guard see, set or lift. */
  LOCKS_REFUSED("LocksRefused", Unit.COUNT),
  /** Looks at locks that the service itself stands in the way of: its tags, or that it is gone. */
  LOCKS_HINDERED("LocksHindered", Unit.COUNT),
  /** Looks at locks that were set while a deployment ran. */
  LOCKS_PENDING("LocksPending", Unit.COUNT),
  /** Changes of a lock's tag that AWS took and did not show yet. */
  LOCKS_UNCONFIRMED("LocksUnconfirmed", Unit.COUNT),
  /** Locks that were wanted in another account or Region. */
  LOCKS_ELSEWHERE("LocksElsewhere", Unit.COUNT),
  /** Locks that others moved on in every round. */
  LOCKS_RESTLESS("LocksRestless", Unit.COUNT);

  /** What a measure counts in. */
  public enum Unit {
    COUNT,
    MILLISECONDS
  }

  private final String word;
  private final Unit unit;

  Measure(String word, Unit unit) {
    this.word = word;
    this.unit = unit;
  }

  /** The metric's name. */
  public String word() {
    return word;
  }

  public Unit unit() {
    return unit;
  }
}
