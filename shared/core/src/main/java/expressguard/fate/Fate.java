package expressguard.fate;

import java.util.List;

/** What becomes of a direct change. */
public sealed interface Fate {

  /** Lost when an Express update carries one of these parameters. */
  record OverwriteIf(List<String> parameters) implements Fate {
    public OverwriteIf {
      parameters = List.copyOf(parameters);
    }
  }

  /** Lost at the next deployment of any kind. */
  record OverwriteAlways() implements Fate {}

  /** It stays, and Express Mode's next move makes it wrong. */
  record Strand() implements Fate {}

  /** It stops or degrades Express Mode, or the service itself. */
  record BreaksExpress() implements Fate {}

  /** Express Mode no longer knows the resource as its own. */
  record Detach() implements Fate {}

  /** It stays: no Express parameter writes the field. */
  record Persist() implements Fate {}

  /** Nobody can tell from what is known. */
  record Unsure() implements Fate {}

  /** The word for it in policies and reports. */
  default String word() {
    return switch (this) {
      case OverwriteIf _ -> "OVERWRITE_IF";
      case OverwriteAlways() -> "OVERWRITE_ALWAYS";
      case Strand() -> "STRAND";
      case BreaksExpress() -> "BREAKS_EXPRESS";
      case Detach() -> "DETACH";
      case Persist() -> "PERSIST";
      case Unsure() -> "UNSURE";
    };
  }
}
