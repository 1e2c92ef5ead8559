package expressguard.ledger;

import expressguard.inventory.ExpressService;
import expressguard.inventory.ResourceId;
import expressguard.standing.Keys;
import expressguard.standing.Standing;
import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What is known of a service.
 *
 * @param keys under which it looks for its facts; they only become more, until it departs: then
 *     there are none, and nobody finds it but by its name
 * @param fresh whether something was learnt of it that the services beside it need not have been
 *     judged with yet
 * @param revision counts the advances; 0 while nothing is written
 */
public record Known(
    ExpressService service,
    Standing standing,
    SortedSet<String> keys,
    boolean fresh,
    long revision) {

  public Known {
    keys = Collections.unmodifiableSortedSet(new TreeSet<>(keys));
  }

  /** Of a service that looks for no more than it shows by itself. */
  public Known(ExpressService service, Standing standing, long revision) {
    this(service, standing, Keys.of(service), false, revision);
  }

  /** Of a service that the ledger does not have yet. */
  public static Known nothing(ResourceId id) {
    return new Known(ExpressService.named(id), Standing.none(id), new TreeSet<>(), false, 0);
  }

  /** Whether it looks for facts; one that is not written yet, and one that departed, does not. */
  public boolean looks() {
    return !keys.isEmpty();
  }

  public ResourceId id() {
    return service.id();
  }
}
