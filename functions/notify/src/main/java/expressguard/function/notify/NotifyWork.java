package expressguard.function.notify;

import expressguard.bus.BusMessage;
import expressguard.bus.LockNotice;
import expressguard.bus.Notice;
import expressguard.function.notify.arrival.Arrival;
import expressguard.function.notify.arrival.ArrivalReader;
import expressguard.function.notify.channel.Parcel;
import expressguard.function.notify.settings.ChannelSettings;
import expressguard.function.notify.settings.Settings;
import expressguard.lambda.Message;
import expressguard.lambda.Outcome;
import expressguard.lambda.Work;
import expressguard.message.Addressee;
import expressguard.message.composition.Letters;
import expressguard.policy.Response;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Tells each channel by itself. A channel that cannot be told keeps the message in the queue, and
 * those that were told are not told again; when the queue has had enough, the message waits in the
 * DLQ for whoever mends the channel.
 */
final class NotifyWork implements Work {

  private final ArrivalReader reader = new ArrivalReader();
  private final Ports ports;
  private final Post post;
  private final DigestRound digests;

  NotifyWork(Ports ports) {
    this.ports = ports;
    Once once = new Once(ports.deliveries(), ports.measures(), ports.clock());
    this.post = new Post(ports, once);
    this.digests = new DigestRound(ports, once, post);
  }

  @Override
  public Outcome on(Message message) {
    try {
      return switch (reader.read(message.body())) {
        case Arrival.Told told -> told(told);
        case Arrival.DigestDue() -> digests();
      };
    } catch (IOException e) {
      return new Outcome.Poison(String.valueOf(e.getMessage()));
    }
  }

  private Outcome told(Arrival.Told told) {
    BusMessage notice = told.notice();
    if (!isToBeTold(notice)) {
      return new Outcome.Skipped();
    }
    Settings settings = ports.settings().now();
    boolean isOn = ports.actions().isOn();
    Addressee found = ports.owners().of(notice, settings.ownerTag(), settings.contact());
    List<String> failures = new ArrayList<>();
    for (ChannelSettings channel : settings.channels()) {
      if (channel.wants(notice, found.owner())) {
        Parcel parcel = parcel(told, found, channel);
        (isOn ? post.deliver(channel, settings.webhookHosts(), parcel) : post.hold(channel, parcel))
            .ifPresent(why -> failures.add(channel.name() + ": " + why));
      }
    }
    return outcome(failures);
  }

  /** What becomes of a lock is told whatever the policy wants of findings. */
  private static boolean isToBeTold(BusMessage message) {
    return switch (message) {
      case Notice notice -> notice.responses().contains(Response.NOTIFY);
      case LockNotice _ -> true;
    };
  }

  private static Parcel parcel(Arrival.Told told, Addressee found, ChannelSettings channel) {
    List<String> because = new ArrayList<>(found.because());
    because.add(channel.why());
    Addressee addressee = new Addressee(found.owner(), because);
    return new Parcel(
        told.notice(), told.detail(), told.said(), addressee, Letters.of(told.notice(), addressee));
  }

  private Outcome digests() {
    return ports.actions().isOn()
        ? outcome(digests.send(ports.settings().now()))
        : new Outcome.Skipped();
  }

  private static Outcome outcome(List<String> failures) {
    return failures.isEmpty() ? new Outcome.Done() : new Outcome.Retry(String.join("; ", failures));
  }
}
