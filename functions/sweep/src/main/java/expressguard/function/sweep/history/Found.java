package expressguard.function.sweep.history;

import expressguard.classify.Fact;

/**
 * A watched call that was found.
 *
 * @param record as CloudTrail wrote it
 */
public record Found(Fact fact, String record) {}
