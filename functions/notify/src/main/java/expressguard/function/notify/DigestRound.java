package expressguard.function.notify;

import expressguard.function.notify.channel.DigestChannel;
import expressguard.function.notify.delivery.Delivery;
import expressguard.function.notify.settings.ChannelSettings;
import expressguard.function.notify.settings.Settings;
import expressguard.message.digest.Digest;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Sends the digests of the days that are over, each once; days that were missed are made up for.
 */
final class DigestRound {

  private static final int DAYS = 14;
  private static final int MOST = 1000;

  private final Ports ports;
  private final Once once;
  private final Post post;

  DigestRound(Ports ports, Once once, Post post) {
    this.ports = ports;
    this.once = once;
    this.post = post;
  }

  /** Sends what is due; the answer is what failed. */
  List<String> send(Settings settings) {
    LocalDate today = ports.clock().instant().atOffset(ZoneOffset.UTC).toLocalDate();
    List<String> failures = new ArrayList<>();
    for (ChannelSettings channel : settings.channels()) {
      if (ports.channels().to(channel.target(), settings.webhookHosts())
          instanceof DigestChannel people) {
        for (int ago = DAYS; ago > 0; ago--) {
          send(channel, people, today.minusDays(ago))
              .ifPresent(why -> failures.add(channel.name() + ": " + why));
        }
      }
    }
    return failures;
  }

  private Optional<String> send(ChannelSettings channel, DigestChannel people, LocalDate day) {
    Digest digest = ports.digests().read(channel.name(), day, MOST);
    return digest.entries().isEmpty()
        ? Optional.empty()
        : once.make(
            new Delivery(channel.name(), digest.id(), digest.id(), 1),
            () -> post.told(channel.name(), people.send(digest)));
  }
}
