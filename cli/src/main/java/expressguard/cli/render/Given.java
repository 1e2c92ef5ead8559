package expressguard.cli.render;

/** What a file that was given is, by its beginning. */
enum Given {
  /** A report of a backtest, as one document or as lines. */
  REPORT,
  /** What the guard's bus carries: an event, or its detail. */
  EVENT,
  /** Anything else: records of CloudTrail, in whatever packaging. */
  RECORDS;

  /** So much is looked at; every report and event says within it what it is. */
  static final int LOOK = 2048;

  static Given of(String beginning) {
    String start = beginning.strip().replaceAll("\\s+", "");
    if (start.startsWith("{\"schemaVersion\":\"1\",\"tool\":")
        || start.startsWith("{\"id\":\"xg-")) {
      return REPORT;
    }
    boolean isDetail = start.startsWith("{\"schemaVersion\":1,\"id\":\"xn-");
    boolean isEvent =
        start.startsWith("{")
            && (start.contains("\"ExpressGuardFinding\"")
                || start.contains("\"ExpressGuardLock\""));
    return isDetail || isEvent ? EVENT : RECORDS;
  }
}
