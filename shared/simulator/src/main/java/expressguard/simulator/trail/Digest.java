package expressguard.simulator.trail;

import expressguard.digest.Sha256;
import java.util.Locale;

/** Made-up identifiers that are the same for the same text in every world. */
final class Digest {

  private Digest() {}

  /** Up to 64 capital letters and digits. */
  static String upper(String text, int length) {
    return Sha256.hex(text, Sha256.LENGTH).toUpperCase(Locale.ROOT).substring(0, length);
  }
}
