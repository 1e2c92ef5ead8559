package expressguard.function.notify.channel.webhook;

import java.net.URI;
import java.util.Optional;

/** Says what speaks against sending anything to an address. */
@FunctionalInterface
public interface Gate {

  /** The objection, without the address; empty when there is none. */
  Optional<String> objection(URI address);
}
