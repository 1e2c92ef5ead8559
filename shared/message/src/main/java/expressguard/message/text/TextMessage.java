package expressguard.message.text;

import expressguard.message.Legible;
import expressguard.message.Letter;
import expressguard.message.Row;
import expressguard.message.Section;

/** A letter as plain text. */
public final class TextMessage {

  private TextMessage() {}

  /** The text, which ends with a line break. */
  public static String of(Letter letter) {
    StringBuilder text = new StringBuilder();
    line(text, PlainText.inert(Legible.of(letter.title())));
    line(text, PlainText.sentence(letter.place()));
    letter.sections().forEach(section -> section(text, section));
    text.append('\n');
    letter.link().ifPresent(link -> line(text, link));
    line(text, PlainText.inert(Legible.of(letter.reference())));
    return text.toString();
  }

  private static void section(StringBuilder text, Section section) {
    text.append('\n');
    line(text, PlainText.inert(Legible.of(section.heading())));
    section.rows().forEach(row -> line(text, "  " + row(row)));
  }

  private static String row(Row row) {
    return switch (row) {
      case Row.Said(var sentence) -> PlainText.sentence(sentence);
      case Row.Labelled(var label, var sentence) ->
          PlainText.inert(Legible.of(label)) + ": " + PlainText.sentence(sentence);
      case Row.Fate(var sentence) -> PlainText.sentence(sentence);
      case Row.Change(var line) ->
          "- "
              + PlainText.value(line.field())
              + ": "
              + line.before().map(PlainText::value).orElse("(not in the records)")
              + " -> "
              + PlainText.value(line.after());
    };
  }

  private static void line(StringBuilder text, String line) {
    text.append(line).append('\n');
  }
}
