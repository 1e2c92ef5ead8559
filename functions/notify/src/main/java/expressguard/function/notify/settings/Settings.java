package expressguard.function.notify.settings;

import expressguard.function.notify.owner.ContactType;
import java.util.List;
import java.util.Optional;

/**
 * How people are told.
 *
 * @param ownerTag the tag that names the owner of a service or cluster
 * @param contact the contact of the account that is asked when no tag names an owner
 * @param webhookHosts the hosts that webhooks may have
 * @param channels never empty
 */
public record Settings(
    String ownerTag,
    Optional<ContactType> contact,
    List<String> webhookHosts,
    List<ChannelSettings> channels) {
  public Settings {
    webhookHosts = List.copyOf(webhookHosts);
    channels = List.copyOf(channels);
  }
}
