package expressguard.fate;

import expressguard.event.Basis;

/** The fate of a field, how that is known, and where it is said. */
public record Verdict(Fate fate, Basis basis, String source) {}
