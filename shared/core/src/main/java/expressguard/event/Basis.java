package expressguard.event;

/** How a fact about AWS is known. Nothing inferred is stated as certain, so findings show it. */
public enum Basis {
  /** AWS says so in its documentation, an API model or a managed policy. */
  DOCUMENTED,
  /** Seen on real AWS and published by others. */
  OBSERVED,
  /** Follows from what is documented or observed; the source gives the reasoning. */
  INFERRED,
  /** Nobody has said or shown it. */
  UNKNOWN;

  /** The weaker of two: a conclusion is no better known than its weakest premise. */
  public Basis and(Basis other) {
    return compareTo(other) >= 0 ? this : other;
  }
}
