package expressguard.cli.demo;

import expressguard.policy.Decision;
import expressguard.policy.Response;
import java.util.stream.Collectors;

/** What the guard would do about a finding; in the demonstration it does nothing. */
final class Verdict {

  private Verdict() {}

  static String of(Decision decision) {
    if (decision.strongest() == Response.OBSERVE) {
      return "observed, nothing else";
    }
    return decision.responses().stream().map(Verdict::words).collect(Collectors.joining(", "))
        + " ("
        + String.join("; ", decision.reasons())
        + ")";
  }

  private static String words(Response response) {
    return switch (response) {
      case OBSERVE -> "observed";
      case ANNOTATE -> "would tag the service";
      case NOTIFY -> "would notify the owner";
      case LOCK -> "would lock Express updates";
    };
  }
}
