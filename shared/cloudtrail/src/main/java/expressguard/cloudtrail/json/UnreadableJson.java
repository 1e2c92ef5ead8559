package expressguard.cloudtrail.json;

import java.io.IOException;

/**
 * A document or record that is no JSON, or is over a limit. The reason says why in a form that can
 * be shown: short, without control characters, and without a trailing period.
 */
public final class UnreadableJson extends IOException {

  private static final long serialVersionUID = 1L;

  private final String reason;

  public UnreadableJson(String reason) {
    super(reason);
    this.reason = reason;
  }

  public String reason() {
    return reason;
  }
}
