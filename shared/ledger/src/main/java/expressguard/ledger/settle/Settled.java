package expressguard.ledger.settle;

import expressguard.inventory.ResourceId;
import java.util.SortedSet;

/**
 * What came of settling.
 *
 * @param services those that were looked at; empty when the fact concerns none that is known
 * @param isNew whether the fact was not filed before
 * @param changes how many changes were written to be announced
 * @param rounds how often was read, the last time to see that nothing changes any more
 */
public record Settled(SortedSet<ResourceId> services, boolean isNew, int changes, int rounds) {}
