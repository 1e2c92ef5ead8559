package expressguard.standing;

import expressguard.digest.Sha256;
import java.util.List;

/** One short text for several, different when any of them is. */
final class Digest {

  private Digest() {}

  static String of(List<String> parts) {
    StringBuilder text = new StringBuilder();
    parts.forEach(part -> text.append(part.length()).append(':').append(part));
    return Sha256.hex(text.toString(), 8);
  }
}
