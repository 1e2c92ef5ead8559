package expressguard.lambda.log;

import org.apache.logging.log4j.message.MapMessage;

/**
 * A line of the log: an event and its values, which the layout escapes. A function's logs hold no
 * body of a message, no request parameters and no text of an exception that it does not know.
 */
public final class Line extends MapMessage<Line, Object> {

  private static final long serialVersionUID = 1L;

  private Line() {}

  /**
   * A line about an event.
   *
   * @param event what happened, always in the same words
   */
  public static Line of(String event) {
    return new Line().with("event", event);
  }
}
