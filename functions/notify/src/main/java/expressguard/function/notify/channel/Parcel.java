package expressguard.function.notify.channel;

import expressguard.bus.BusMessage;
import expressguard.message.Addressee;
import expressguard.message.Letter;
import java.time.Instant;

/**
 * A message on its way to one channel.
 *
 * @param detail as the guard's bus carried it
 * @param said when the bus took it
 */
public record Parcel(
    BusMessage notice, String detail, Instant said, Addressee addressee, Letter letter) {}
