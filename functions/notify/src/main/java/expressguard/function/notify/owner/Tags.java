package expressguard.function.notify.owner;

import expressguard.inventory.ResourceId;
import java.util.Optional;

/** The tags that AWS has for a resource now. */
@FunctionalInterface
public interface Tags {

  /**
   * The value of a tag; empty when the resource has none.
   *
   * @throws UnknownOwnerException when it cannot be read
   */
  Optional<String> value(ResourceId resource, String key) throws UnknownOwnerException;
}
