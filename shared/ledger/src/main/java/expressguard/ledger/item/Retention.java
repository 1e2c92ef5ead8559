package expressguard.ledger.item;

import java.time.Duration;
import java.time.InstantSource;

/**
 * How long what is done with stays. DynamoDB deletes some days after the time it is given, so it
 * only keeps the tables small: nothing here asks whether a row has expired.
 *
 * @param facts of a fact, from when it was filed
 * @param longer so much longer what was told of it: what is over must not be forgotten before the
 *     facts that it would be found from again
 */
public record Retention(Duration facts, Duration longer, InstantSource clock) {

  /** A little more than a year, and a month. */
  public static Retention standard() {
    return new Retention(Duration.ofDays(400), Duration.ofDays(30), InstantSource.system());
  }

  /** When what is filed now may go. */
  public Attribute expiry() {
    return at(facts);
  }

  /** When what was told of it may go. */
  public Attribute laterExpiry() {
    return at(facts.plus(longer));
  }

  private Attribute at(Duration later) {
    return new Attribute.Whole(clock.instant().plus(later).getEpochSecond());
  }
}
