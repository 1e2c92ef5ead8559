package expressguard.function.notify.channel;

import expressguard.function.notify.settings.Target;
import java.util.List;

/** Makes channels of what is set up. */
@FunctionalInterface
public interface Channels {

  /**
   * The channel that leads to a target; a {@link DigestChannel} where people read it.
   *
   * @param webhookHosts the hosts that a webhook may have
   */
  Channel to(Target target, List<String> webhookHosts);
}
