package expressguard.function.notify.channel;

/** A way to tell somebody. */
public interface Channel {

  /** Sends a message; whatever the other side answers is told, never thrown. */
  Sent send(Parcel parcel);
}
