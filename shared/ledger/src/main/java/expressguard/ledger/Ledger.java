package expressguard.ledger;

import expressguard.classify.Fact;
import expressguard.inventory.ResourceId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;

/**
 * The guard's memory: facts filed under their keys, and the services that look for them.
 *
 * <p>Every read sees every write that ended before it began. A failure of the store is an exception
 * of its own, after which anything may or may not have been written; whoever is told so reads
 * again.
 */
public interface Ledger {

  /** The services that look under any of these keys. */
  SortedSet<ResourceId> listeners(Collection<String> keys);

  /** The facts that are filed under any of these keys, each once, in the order of time. */
  List<Fact> facts(Collection<String> keys);

  /**
   * The facts that are filed under any key of a service as it was read, each once, in the order of
   * time: the same as those under its {@link Known#keys}, but found at once.
   */
  List<Fact> facts(Known service);

  /** What is known of a service; empty when nothing is. */
  Optional<Known> service(ResourceId id);

  /** Every service that looks for facts: something is known of it, and it has not departed. */
  SortedSet<ResourceId> services();

  /** Whether a fact of this event is filed. */
  boolean isFiled(String eventId);

  /** Files a fact that concerns no service that is known; one that is there stays as it is. */
  void file(Fact fact);

  /**
   * Moves a service on, in one transaction with the fact that did it and with what is to be
   * announced.
   *
   * @return false when somebody else moved it on since it was read; then nothing was written
   */
  boolean advance(Advance advance);
}
