package expressguard.function.lock.record;

/**
 * What people were last told of a lock.
 *
 * @param number counts what was told, so that the same state is told again when it comes again
 * @param version of the decision
 * @param carried what had become of it
 */
public record Told(long number, long version, Carried carried) {}
