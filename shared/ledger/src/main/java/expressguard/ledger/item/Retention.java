package expressguard.ledger.item;

import java.time.Duration;
import java.time.InstantSource;

/**
 * How long what is done with stays. DynamoDB deletes some days after the time it is given, so it
 * only keeps the tables small: nothing here asks whether a row has expired.
 *
 * @param facts of a fact, from when it was filed; what was told of it stays longer
 */
public record Retention(Duration facts, InstantSource clock) {

  /** What is over must not be forgotten before the facts that it would be found from again. */
  private static final Duration LONGER = Duration.ofDays(30);

  /** A little more than a year. */
  public static Retention standard() {
    return new Retention(Duration.ofDays(400), InstantSource.system());
  }

  /** When what is filed now may go. */
  public Attribute expiry() {
    return at(facts);
  }

  /** When what was told of it may go. */
  public Attribute laterExpiry() {
    return at(facts.plus(LONGER));
  }

  private Attribute at(Duration later) {
    return new Attribute.Whole(clock.instant().plus(later).getEpochSecond());
  }
}
