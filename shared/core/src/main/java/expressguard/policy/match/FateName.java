package expressguard.policy.match;

import expressguard.fate.Fate;

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
}
