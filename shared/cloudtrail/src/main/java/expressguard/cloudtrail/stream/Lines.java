package expressguard.cloudtrail.stream;

import java.io.IOException;

/** The lines of a stream that may be JSON Lines, where a break costs one line and no more. */
final class Lines {

  private final Window window;

  Lines(Window window) {
    this.window = window;
  }

  /**
   * Goes to the next line that begins with an object, after a break; false when there is none. The
   * byte that broke the JSON may itself begin that line: then the line before it was cut off.
   */
  boolean toNextObject() throws IOException {
    int at = window.position();
    if (at > 1 && window.bytes()[at - 1] == '{' && window.bytes()[at - 2] == '\n') {
      window.moveTo(at - 1);
      return true;
    }
    while (lineEnd() && (window.position() < window.limit() || window.fill())) {
      if (window.bytes()[window.position()] == '{') {
        return true;
      }
    }
    return false;
  }

  private boolean lineEnd() throws IOException {
    do {
      byte[] bytes = window.bytes();
      for (int at = window.position(); at < window.limit(); at++) {
        if (bytes[at] == '\n') {
          window.moveTo(at + 1);
          return true;
        }
      }
      window.moveTo(window.limit());
    } while (window.fill());
    return false;
  }
}
