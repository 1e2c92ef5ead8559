package expressguard.function.notify.settings;

import expressguard.bus.BusMessage;
import expressguard.conflict.Severity;
import expressguard.message.Owner;
import expressguard.policy.match.Glob;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * One channel.
 *
 * @param name unique; deliveries are remembered by it
 * @param from the least severity that is told at all
 * @param digest up to which severity findings wait for the digest; empty for none
 * @param limit how many messages of one severity it is told in an hour at most; more wait for the
 *     digest where people read it, and for the next hour where not
 * @param owners patterns for the owners that it is for; empty for all
 */
public record ChannelSettings(
    String name,
    Target target,
    Severity from,
    Optional<Severity> digest,
    int limit,
    List<Glob> owners) {

  public ChannelSettings {
    owners = List.copyOf(owners);
  }

  /** Whether a notice is for this channel. What was once told here is told here to its end. */
  public boolean wants(BusMessage notice, Owner owner) {
    return notice.gravest().atLeast(from)
        && (owners.isEmpty() || Glob.anyFits(owners, owner.name()));
  }

  /** Whether a notice may wait for the digest. */
  public boolean canWait(BusMessage notice) {
    return target.isReadByPeople()
        && digest.filter(most -> most.atLeast(notice.gravest())).isPresent();
  }

  /** Why the channel is told, as a sentence. */
  public String why() {
    String what = "channel `" + name + "` is told everything from " + word(from) + " up";
    return owners.isEmpty()
        ? what
        : what
            + ", for the owners `"
            + String.join("`, `", owners.stream().map(Glob::pattern).toList())
            + "`";
  }

  private static String word(Severity severity) {
    return severity.name().toLowerCase(Locale.ROOT);
  }
}
