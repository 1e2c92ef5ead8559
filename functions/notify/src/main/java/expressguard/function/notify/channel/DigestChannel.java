package expressguard.function.notify.channel;

import expressguard.message.digest.Digest;

/** A channel whose readers are people, who would rather be told of small things once a day. */
public interface DigestChannel extends Channel {

  /** Sends a digest, which is never empty. */
  Sent send(Digest digest);
}
