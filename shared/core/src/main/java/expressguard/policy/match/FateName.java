package expressguard.policy.match;

import expressguard.fate.Fate;
import java.util.List;

/** The words for {@link Fate}, without what a single fate carries besides. */
public enum FateName {
  OVERWRITE_IF,
  OVERWRITE_ALWAYS,
  STRAND,
  BREAKS_EXPRESS,
  DETACH,
  PERSIST,
  UNSURE;

  /** The word for one fate; it equals {@link Fate#word()}. */
  public static FateName of(Fate fate) {
    return switch (fate) {
      case Fate.OverwriteIf _ -> OVERWRITE_IF;
      case Fate.OverwriteAlways() -> OVERWRITE_ALWAYS;
      case Fate.Strand() -> STRAND;
      case Fate.BreaksExpress() -> BREAKS_EXPRESS;
      case Fate.Detach() -> DETACH;
      case Fate.Persist() -> PERSIST;
      case Fate.Unsure() -> UNSURE;
    };
  }

  /** A fate of this name; a parameter that would overwrite is not named by it. */
  public Fate fate() {
    return switch (this) {
      case OVERWRITE_IF -> new Fate.OverwriteIf(List.of());
      case OVERWRITE_ALWAYS -> new Fate.OverwriteAlways();
      case STRAND -> new Fate.Strand();
      case BREAKS_EXPRESS -> new Fate.BreaksExpress();
      case DETACH -> new Fate.Detach();
      case PERSIST -> new Fate.Persist();
      case UNSURE -> new Fate.Unsure();
    };
  }
}
