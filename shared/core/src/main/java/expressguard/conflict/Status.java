package expressguard.conflict;

import java.time.Instant;

/** Where a conflict stands at the end of what was read. */
public sealed interface Status {

  /** The change is in force. */
  record Open() implements Status {}

  /** The conflict is over: the field was given back, overwritten or aligned by this call. */
  record Closed(String byEvent, Instant at, String why) implements Status {}

  default String word() {
    return switch (this) {
      case Open() -> "OPEN";
      case Closed _ -> "CLOSED";
    };
  }
}
