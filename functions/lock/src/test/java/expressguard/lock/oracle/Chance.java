package expressguard.lock.oracle;

import java.util.List;
import java.util.Locale;
import java.util.Random;

/** Chance with a seed: the same seed gives the same corpus on every machine. */
final class Chance {

  private final Random random;

  Chance(long seed) {
    this.random = new Random(seed);
  }

  <T> T of(List<T> choices) {
    return choices.get(random.nextInt(choices.size()));
  }

  boolean in100(int times) {
    return random.nextInt(100) < times;
  }

  int upTo(int most) {
    return random.nextInt(most + 1);
  }

  /** A text in other letters. */
  String otherCase(String text) {
    return switch (random.nextInt(3)) {
      case 0 -> text.toLowerCase(Locale.ROOT);
      case 1 -> text.toUpperCase(Locale.ROOT);
      default -> {
        StringBuilder mixed = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
          char c = text.charAt(i);
          mixed.append(random.nextBoolean() ? Character.toUpperCase(c) : Character.toLowerCase(c));
        }
        yield mixed.toString();
      }
    };
  }

  /** A text with a run of its characters, or one, behind a wildcard; or with one too many. */
  String wild(String text) {
    if (text.isEmpty()) {
      return "*";
    }
    int from = random.nextInt(text.length());
    int to = from + random.nextInt(Math.min(6, text.length() - from) + 1);
    return switch (random.nextInt(4)) {
      case 0 -> text.substring(0, from) + "*";
      case 1 -> text.substring(0, from) + "?" + text.substring(from + 1);
      case 2 -> text.substring(0, from) + "*" + text.substring(to);
      default -> text.substring(0, from) + "?*" + text.substring(to);
    };
  }
}
