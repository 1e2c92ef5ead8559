package expressguard.message.slack;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import expressguard.message.Legible;
import expressguard.message.Letter;
import expressguard.message.Letter.Mark;
import expressguard.message.Row;
import expressguard.message.Section;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/**
 * A letter as the payload of an incoming webhook. Webhooks cannot reply in a thread (Slack, Sending
 * messages using incoming webhooks), so every message ends with the id of its thread, by which
 * Slack's search finds the others.
 */
public final class SlackMessage {

  /** Slack, Block Kit reference: section text, header text. */
  private static final int LONGEST_SECTION = 3000;

  private static final int LONGEST_HEADER = 150;

  /** Of 50 blocks that a message may have, those for sections. */
  private static final int MOST_SECTIONS = 45;

  /** A sentence of this length fits one text even when each of its characters is escaped. */
  private static final int LONGEST_SENTENCE = 550;

  private SlackMessage() {}

  /** The payload, a JSON object. */
  public static String of(Letter letter) {
    String title = emoji(letter.mark()) + " " + Legible.of(letter.title());
    StringWriter text = new StringWriter();
    try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
      json.writeStartObject();
      json.writeStringField("text", Mrkdwn.words(title));
      json.writeBooleanField("unfurl_links", false);
      json.writeBooleanField("unfurl_media", false);
      json.writeArrayFieldStart("blocks");
      Blocks.header(json, Legible.cut(title, LONGEST_HEADER));
      Blocks.context(json, Mrkdwn.sentence(letter.place()));
      List<String> texts =
          letter.sections().stream().flatMap(section -> texts(section).stream()).toList();
      for (String part : texts.subList(0, Math.min(MOST_SECTIONS, texts.size()))) {
        Blocks.section(json, part);
      }
      Blocks.context(json, foot(letter));
      json.writeEndArray();
      json.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException("a text takes everything", e);
    }
    return text.toString();
  }

  /** A section as one text, or as several where it is too long for one. */
  private static List<String> texts(Section section) {
    List<String> texts = new ArrayList<>();
    StringBuilder text = new StringBuilder("*" + Mrkdwn.words(section.heading()) + "*");
    for (Row row : section.rows()) {
      String line = line(row);
      if (text.length() + 1 + line.length() > LONGEST_SECTION) {
        texts.add(text.toString());
        text.setLength(0);
      }
      text.append(text.isEmpty() ? "" : "\n").append(line);
    }
    texts.add(text.toString());
    return texts;
  }

  private static String line(Row row) {
    return switch (row) {
      case Row.Said(var sentence) -> sentence(sentence);
      case Row.Labelled(var label, var sentence) ->
          "*" + Mrkdwn.words(label) + "*  " + sentence(sentence);
      case Row.Fate(var sentence) -> "_" + sentence(sentence) + "_";
      case Row.Change(var line) ->
          "• "
              + Mrkdwn.code(line.field())
              + "  "
              + line.before().map(Mrkdwn::code).orElse("(not in the records)")
              + " → "
              + Mrkdwn.code(line.after());
    };
  }

  /** Cut before it is escaped, or an escape could be cut in two. */
  private static String sentence(String sentence) {
    return Mrkdwn.sentence(Legible.of(sentence, LONGEST_SENTENCE));
  }

  private static String foot(Letter letter) {
    return letter.link().map(SlackMessage::link).orElse("")
        + Mrkdwn.words(Legible.of(letter.reference()))
        + " · search for the thread to see all of it";
  }

  private static String link(String link) {
    return "<" + link.replace("&", "&amp;") + "|Open the service> · ";
  }

  private static String emoji(Mark mark) {
    return switch (mark) {
      case RESOLVED -> "\u2705";
      case CRITICAL -> "\ud83d\udea8";
      case HIGH -> "\ud83d\udd34";
      case MEDIUM -> "\ud83d\udfe0";
      case LOW -> "\ud83d\udd35";
      case INFO -> "\u26aa";
      case DIGEST -> "\ud83d\uddd2";
    };
  }
}
