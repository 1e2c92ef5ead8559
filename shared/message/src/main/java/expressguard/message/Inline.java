package expressguard.message;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A piece of a sentence. Sentences come with the data of users in backticks; a user's own backtick
 * can turn data into words and back, so neither piece may be trusted: both are escaped.
 */
public sealed interface Inline {

  String text();

  /** Words. */
  record Words(String text) implements Inline {}

  /** Data of users: names, values, ids. */
  record Data(String text) implements Inline {}

  /** The pieces of a sentence, readable, with a capital at its beginning. */
  static List<Inline> of(String sentence) {
    List<Inline> pieces = new ArrayList<>();
    String[] parts = Legible.of(sentence).split("`", -1);
    for (int part = 0; part < parts.length; part++) {
      boolean closed = part % 2 == 1 && part < parts.length - 1;
      if (closed) {
        pieces.add(new Data(parts[part].isEmpty() ? " " : parts[part]));
      } else if (!parts[part].isEmpty()) {
        pieces.add(new Words(part == 0 ? capital(parts[part]) : parts[part]));
      }
    }
    return List.copyOf(pieces);
  }

  private static String capital(String words) {
    return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
  }
}
