package expressguard.function.notify.owner;

import java.util.Optional;

/** The contacts that accounts name. */
@FunctionalInterface
public interface Contacts {

  /**
   * The name of the guard's own account's contact of a type; empty when there is none.
   *
   * @throws UnknownOwnerException when it cannot be read
   */
  Optional<String> name(ContactType type) throws UnknownOwnerException;
}
