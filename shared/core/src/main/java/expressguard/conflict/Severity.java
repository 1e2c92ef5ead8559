package expressguard.conflict;

/** How much it matters; it follows from the consequence, never from the name of an API. */
public enum Severity {
  INFO,
  LOW,
  MEDIUM,
  HIGH,
  CRITICAL;

  /** One step up: what a resource that other services share deserves. */
  public Severity raised() {
    return switch (this) {
      case INFO -> LOW;
      case LOW -> MEDIUM;
      case MEDIUM -> HIGH;
      case HIGH, CRITICAL -> CRITICAL;
    };
  }

  /** Whether it is at least as grave. */
  public boolean atLeast(Severity floor) {
    return compareTo(floor) >= 0;
  }
}
