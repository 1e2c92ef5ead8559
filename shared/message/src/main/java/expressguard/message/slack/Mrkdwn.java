package expressguard.message.slack;

import expressguard.message.Inline;
import expressguard.message.Legible;

/**
 * Text of others in Slack's markup. Slack asks to escape three characters (Slack, Formatting text
 * for app surfaces); with them escaped there is no link, no mention and no channel, and what marks
 * bold or italic is harmless. A code span has no escape for its own mark, so a backtick in data
 * becomes an apostrophe. Where Slack would make links of plain addresses by itself, {@code
 * verbatim} tells it not to, or the address is written in another way.
 */
public final class Mrkdwn {

  private static final int LONGEST_VALUE = 200;

  private Mrkdwn() {}

  /** A sentence; the data of users stands in code spans. */
  public static String sentence(String sentence) {
    StringBuilder text = new StringBuilder();
    for (Inline piece : Inline.of(sentence)) {
      text.append(
          switch (piece) {
            case Inline.Words(var words) -> words(words);
            case Inline.Data(var data) -> code(data);
          });
    }
    return text.toString();
  }

  /** Data of users, as a code span. */
  public static String code(String data) {
    String shown = escaped(Legible.of(data, LONGEST_VALUE).replace('`', '\''));
    return "`" + (shown.isEmpty() ? " " : shown) + "`";
  }

  /** Words that may have been somebody's data. */
  public static String words(String words) {
    return escaped(words)
        .replace('`', '\'')
        .replace("://", "[:]//")
        .replaceAll("(?i)www\\.", "www[.]")
        .replace("mailto:", "mailto[:]");
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
