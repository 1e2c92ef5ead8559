package expressguard.bus.detail;

/**
 * A summary taken apart: {@code <who did what> at <time>; <what follows> (<basis>: <source>)...}. A
 * message has a place of its own for each, and the finding has the other parts as members, so they
 * are found by what they must be and not by guessing.
 *
 * @param consequence empty where the summary is not of that form, as when it was shortened
 */
record Clauses(String happened, String consequence) {

  static Clauses of(String summary, String at, String basis, String source) {
    String time = " at " + at + "; ";
    int start = summary.indexOf(time);
    int end = summary.lastIndexOf(" (" + basis + ": " + source + ")");
    return start < 0 || end < start + time.length()
        ? new Clauses(summary, "")
        : new Clauses(summary.substring(0, start), summary.substring(start + time.length(), end));
  }
}
