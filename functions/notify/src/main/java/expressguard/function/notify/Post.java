package expressguard.function.notify;

import expressguard.bus.BusMessage;
import expressguard.conflict.Kind;
import expressguard.function.notify.channel.Parcel;
import expressguard.function.notify.channel.Sent;
import expressguard.function.notify.delivery.Delivery;
import expressguard.function.notify.delivery.Limits;
import expressguard.function.notify.settings.ChannelSettings;
import expressguard.lambda.log.Line;
import expressguard.lambda.measure.Measure;
import expressguard.message.digest.Entry;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.Logger;

/**
 * Brings a message to one channel: at once, in the digest, or not now. Each answer is why it is not
 * done yet, or empty when it is.
 */
final class Post {

  private static final Logger LOG = LogManager.getLogger(Post.class);

  private final Ports ports;
  private final Once once;

  Post(Ports ports, Once once) {
    this.ports = ports;
    this.once = once;
  }

  /** Delivers a message, unless it was delivered or something newer was. */
  Optional<String> deliver(ChannelSettings channel, List<String> webhookHosts, Parcel parcel) {
    return once.make(
        delivery(channel, parcel.notice()),
        () ->
            waits(channel, parcel.notice())
                ? filed(channel, parcel.notice())
                : send(
                    channel,
                    parcel.notice(),
                    () -> ports.channels().to(channel.target(), webhookHosts).send(parcel)));
  }

  /** While actions are stopped: people are told by the digest after, machines when they go on. */
  Optional<String> hold(ChannelSettings channel, Parcel parcel) {
    return channel.target().isReadByPeople()
        ? once.make(delivery(channel, parcel.notice()), () -> filed(channel, parcel.notice()))
        : Optional.of("actions are stopped");
  }

  /**
   * Whether a message is for the digest. Of calls that AWS refused, which come again and again, the
   * first of a day is told at once.
   */
  private boolean waits(ChannelSettings channel, BusMessage notice) {
    if (!channel.canWait(notice)) {
      return false;
    }
    if (!notice.word().equals(Kind.EXPRESS_DENIED.name())) {
      return true;
    }
    Instant now = ports.clock().instant();
    String counter = String.join("#", channel.name(), today(), notice.service().toString());
    return !ports.limits().take("denied#" + counter, notice.id(), 1, now.plus(Duration.ofDays(2)));
  }

  private Optional<String> filed(ChannelSettings channel, BusMessage notice) {
    ports.digests().file(channel.name(), LocalDate.parse(today()), Entry.of(notice));
    return Optional.empty();
  }

  private Optional<String> send(
      ChannelSettings channel, BusMessage notice, Supplier<Sent> sending) {
    Limits limits = ports.limits();
    Instant now = ports.clock().instant();
    Optional<Instant> pause = limits.pausedUntil(channel.name(), now);
    if (pause.isPresent()) {
      return Optional.of("it wants to be left alone until " + pause.get());
    }
    String hour = now.truncatedTo(ChronoUnit.HOURS).toString();
    String counter = String.join("#", channel.name(), hour, notice.severity().name());
    if (limits.take(counter, notice.id(), channel.limit(), now.plus(Duration.ofDays(1)))) {
      return told(channel.name(), sending.get());
    }
    LOG.warn(Line.of("limit of a channel reached").with("channel", channel.name()));
    return channel.target().isReadByPeople()
        ? filed(channel, notice)
        : Optional.of("it was told its limit of this hour");
  }

  /** What a channel answered, told and measured. */
  Optional<String> told(String channel, Sent sent) {
    return switch (sent) {
      case Sent.Delivered() -> Optional.empty();
      case Sent.Later(var why, var after) -> {
        LOG.warn(failed("channel failed, is tried again", channel, why));
        ports.measures().add(Measure.DELIVERY_FAILURES, 1);
        after.ifPresent(
            pause -> ports.limits().pause(channel, ports.clock().instant().plus(pause)));
        yield Optional.of(why);
      }
      case Sent.Refused(var why) -> {
        LOG.error(failed("channel takes nothing, somebody must mend it", channel, why));
        ports.measures().add(Measure.DELIVERY_FAILURES, 1);
        yield Optional.of(why);
      }
    };
  }

  private String today() {
    return ports.clock().instant().atOffset(ZoneOffset.UTC).toLocalDate().toString();
  }

  private static Delivery delivery(ChannelSettings channel, BusMessage notice) {
    return new Delivery(channel.name(), notice.id(), notice.thread(), notice.version());
  }

  private static Line failed(String event, String channel, String why) {
    return Line.of(event).with("channel", channel).with("why", why);
  }
}
