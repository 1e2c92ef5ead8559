package expressguard.function.notify.channel.aws;

import expressguard.awsjson.JsonCalls;
import expressguard.bus.Bus;
import expressguard.bus.BusMessage;
import expressguard.bus.EventBridgeBus;
import expressguard.bus.LockNotice;
import expressguard.bus.Notice;
import expressguard.function.notify.channel.Channel;
import expressguard.function.notify.channel.Parcel;
import expressguard.function.notify.channel.Sent;
import expressguard.message.event.EventDetail;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Custom events on the bus of somebody else, who filters them as the guard's own responses do. */
public final class EventChannel implements Channel {

  private final JsonCalls calls;
  private final String bus;

  /**
   * @param bus name or ARN
   */
  public EventChannel(JsonCalls calls, String bus) {
    this.calls = calls;
    this.bus = bus;
  }

  @Override
  public Sent send(Parcel parcel) {
    List<String> refusals = new ArrayList<>();
    boolean taken =
        new EventBridgeBus(calls, bus, type(parcel.notice()), refusals::add)
            .put(List.of(detail(parcel)));
    return taken
        ? new Sent.Delivered()
        : new Sent.Later(String.join("; ", refusals), Optional.empty());
  }

  private static String type(BusMessage message) {
    return switch (message) {
      case Notice _ -> Bus.DETAIL_TYPE;
      case LockNotice _ -> Bus.LOCK_DETAIL_TYPE;
    };
  }

  private static String detail(Parcel parcel) {
    try {
      return EventDetail.of(parcel.detail(), parcel.addressee().owner());
    } catch (IOException e) {
      throw new IllegalStateException("a detail that was read as a notice is JSON", e);
    }
  }
}
