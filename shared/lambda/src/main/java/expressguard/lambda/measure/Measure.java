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
  /** Messages that a channel or the bus did not take. */
  DELIVERY_FAILURES("DeliveryFailures", Unit.COUNT),
  /** Reads of the policy that failed, so that the last valid one stayed in force. */
  UNREADABLE_POLICY("UnreadablePolicy", Unit.COUNT),
  /** Reads of the channels that failed, so that the last valid ones stayed in force. */
  UNREADABLE_CHANNELS("UnreadableChannels", Unit.COUNT);

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
