package expressguard.function.sweep;

import java.util.function.IntSupplier;

/**
 * The time that a sweep has.
 *
 * @param remaining how much is left, in milliseconds
 */
public record Budget(IntSupplier remaining) {

  /** What is begun must end, and what was done must be told. */
  private static final int RESERVE = 20_000;

  /** Half of what is left now, so that whatever comes next has the other half. */
  public Budget half() {
    int kept = remaining.getAsInt() / 2;
    return new Budget(() -> remaining.getAsInt() - kept);
  }

  /** Whether something more may be begun. */
  public boolean isLeft() {
    return remaining.getAsInt() > RESERVE;
  }
}
