package expressguard.bus.member;

import java.io.IOException;

/** A message that is no notice; it says which member is wrong, and quotes nothing of it. */
public final class MalformedNotice extends IOException {

  private static final long serialVersionUID = 1L;

  /** For a reason that quotes nothing of the message. */
  public MalformedNotice(String reason) {
    super(reason);
  }
}
