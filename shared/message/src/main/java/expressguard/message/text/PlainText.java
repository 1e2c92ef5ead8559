package expressguard.message.text;

import expressguard.message.Inline;
import expressguard.message.Legible;

/**
 * Text of others in a plain text. Nothing in it is active by itself, but mail readers make links of
 * what looks like one; so what looks like one is written in another way.
 */
final class PlainText {

  private static final int LONGEST_VALUE = 200;

  private PlainText() {}

  /** A sentence; the data of users stays in backticks. */
  static String sentence(String sentence) {
    StringBuilder text = new StringBuilder();
    for (Inline piece : Inline.of(sentence)) {
      text.append(
          switch (piece) {
            case Inline.Words(var words) -> inert(words);
            case Inline.Data(var data) -> value(data);
          });
    }
    return text.toString();
  }

  /** Data of users, in backticks. */
  static String value(String value) {
    return "`" + inert(Legible.of(value, LONGEST_VALUE)).replace('`', '\'') + "`";
  }

  /** The text without anything that a mail reader makes a link of. */
  static String inert(String text) {
    return text.replace("://", "[:]//")
        .replaceAll("(?i)www\\.", "www[.]")
        .replace("mailto:", "mailto[:]");
  }
}
