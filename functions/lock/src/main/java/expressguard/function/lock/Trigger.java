package expressguard.function.lock;

import expressguard.inventory.ResourceId;
import expressguard.lock.LockOrder;
import java.util.List;

/**
 * Why services' locks are looked at. Apart from an order it is only a hint: what is to be done is
 * read from the ledger and from AWS.
 */
sealed interface Trigger {

  /** A finding that wants a lock, or wanted one, was told. */
  record Told(ResourceId service) implements Trigger {}

  /** A deployment of a service began or ended. */
  record Deployed(ResourceId service) implements Trigger {}

  /** An owner wants something. */
  record Ordered(LockOrder order) implements Trigger {}

  /**
   * The sweep wants locks looked at again.
   *
   * @param services empty for all that have a record
   */
  record Recheck(List<ResourceId> services) implements Trigger {
    public Recheck {
      services = List.copyOf(services);
    }
  }

  /** It is about nothing that has a lock. */
  record Other() implements Trigger {}
}
