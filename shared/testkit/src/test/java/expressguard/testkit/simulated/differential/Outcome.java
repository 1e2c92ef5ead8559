package expressguard.testkit.simulated.differential;

import java.util.Optional;
import java.util.SortedSet;

/**
 * What an update did to direct changes, or is said to do.
 *
 * @param shared what a direct call named, that changed, and that the call may not have changed
 * @param broken why it did not go through
 */
record Outcome(
    SortedSet<Spot> held,
    SortedSet<Spot> shared,
    SortedSet<Spot> overwritten,
    SortedSet<Spot> stranded,
    Optional<String> broken) {}
