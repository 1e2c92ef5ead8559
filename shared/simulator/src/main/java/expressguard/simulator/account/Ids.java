package expressguard.simulator.account;

import java.util.SplittableRandom;
import java.util.UUID;

/** Made-up identifiers: the same seed and the same calls give the same ones. */
public final class Ids {

  private final SplittableRandom random;

  public Ids(long seed) {
    this.random = new SplittableRandom(seed);
  }

  /** A random (version 4) UUID. */
  public String uuid() {
    long high = (random.nextLong() & 0xffffffffffff0fffL) | 0x4000L;
    long low = (random.nextLong() & 0x3fffffffffffffffL) | 0x8000000000000000L;
    return new UUID(high, low).toString();
  }

  /** Lower-case hexadecimal digits. */
  public String hex(int length) {
    StringBuilder digits = new StringBuilder(length);
    for (int i = 0; i < length; i++) {
      digits.append(Character.forDigit(random.nextInt(16), 16));
    }
    return digits.toString();
  }

  /** Decimal digits, the first not zero. */
  public String digits(int length) {
    StringBuilder digits = new StringBuilder(length).append(1 + random.nextInt(9));
    while (digits.length() < length) {
      digits.append(random.nextInt(10));
    }
    return digits.toString();
  }
}
