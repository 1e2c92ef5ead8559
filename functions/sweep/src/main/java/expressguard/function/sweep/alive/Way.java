package expressguard.function.sweep.alive;

/** The ways by which events reach the guard; each has a heartbeat of its own. */
public enum Way {
  /** From the Region's own trail. */
  HOME("out", "back", "check the trail, the rules and the intake queue with its DLQ"),

  /** From us-east-1, where the global services' calls are recorded. */
  FORWARDED(
      "out to us-east-1",
      "back from us-east-1",
      "check the stack of functions/forward/template.yaml in us-east-1 and its queue of what was"
          + " not delivered");

  private final String out;
  private final String back;
  private final String advice;

  Way(String out, String back, String advice) {
    this.out = out;
    this.back = back;
    this.advice = advice;
  }

  /** The name of the mark of the last one that was sent. */
  String out() {
    return out;
  }

  /** The name of the mark of the last one that came back, which detect writes. */
  String back() {
    return back;
  }

  /** What to look at when none comes back. */
  String advice() {
    return advice;
  }
}
