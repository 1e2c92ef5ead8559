package expressguard.message.chat;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import expressguard.bus.BusMessage;
import expressguard.bus.json.TextsJson;
import expressguard.message.Legible;
import expressguard.message.Letter;
import expressguard.message.Owner;
import expressguard.message.Row;
import expressguard.message.Section;
import expressguard.message.digest.Digest;
import expressguard.message.slack.Mrkdwn;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;

/**
 * A letter as a custom notification (Amazon Q Developer in chat applications administrator guide,
 * Custom notifications: event schema). Notifications with one {@code threadId} stand in one thread
 * where the channel's preferences allow it. The markup is that of the chat client; what is escaped
 * for Slack is inert in Microsoft Teams too.
 */
public final class ChatMessage {

  /** Fewer than any limit that is known of Slack or Teams; the finding has the whole text. */
  private static final int LONGEST_TITLE = 150;

  private static final int LONGEST_DESCRIPTION = 6000;
  private static final int LONGEST_STEP = 340;

  /** Stands in fields of its own. */
  private static final String STEPS = "Ways out";

  private ChatMessage() {}

  /** The notification of a message, a JSON object. */
  public static String of(Letter letter, BusMessage message, Owner owner) {
    return text(letter, ChatContext.of(message, owner));
  }

  /** The notification of a digest, a JSON object. */
  public static String of(Letter letter, Digest digest) {
    return text(letter, ChatContext.of(digest));
  }

  private static String text(Letter letter, ChatContext context) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
      json.writeStartObject();
      json.writeStringField("version", "1.0");
      json.writeStringField("source", "custom");
      json.writeStringField("id", context.id());
      json.writeObjectFieldStart("content");
      json.writeStringField("textType", "client-markdown");
      json.writeStringField("title", title(letter));
      json.writeStringField("description", description(letter));
      TextsJson.write(json, "nextSteps", steps(letter));
      TextsJson.write(json, "keywords", context.keywords());
      json.writeEndObject();
      metadata(json, title(letter), context);
      json.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException("a text takes everything", e);
    }
    return text.toString();
  }

  private static String title(Letter letter) {
    return Mrkdwn.words(Legible.of(letter.title(), LONGEST_TITLE));
  }

  private static String description(Letter letter) {
    StringBuilder text = new StringBuilder(Mrkdwn.sentence(letter.place()));
    letter.link().ifPresent(link -> text.append(" (<").append(link).append("|open>)"));
    for (Section section : letter.sections()) {
      String part = part(section);
      if (!section.heading().equals(STEPS) && text.length() + part.length() < LONGEST_DESCRIPTION) {
        text.append(part);
      }
    }
    return text.toString();
  }

  private static String part(Section section) {
    StringBuilder part = new StringBuilder("\n\n*" + Mrkdwn.words(section.heading()) + "*");
    section.rows().forEach(row -> part.append('\n').append(line(row)));
    return part.toString();
  }

  private static String line(Row row) {
    return switch (row) {
      case Row.Said(var sentence) -> Mrkdwn.sentence(sentence);
      case Row.Labelled(var label, var sentence) ->
          Mrkdwn.words(label) + ": " + Mrkdwn.sentence(sentence);
      case Row.Fate(var sentence) -> Mrkdwn.sentence(sentence);
      case Row.Change(var line) ->
          "• "
              + Mrkdwn.code(line.field())
              + " "
              + line.before().map(Mrkdwn::code).orElse("(not in the records)")
              + " → "
              + Mrkdwn.code(line.after());
    };
  }

  private static List<String> steps(Letter letter) {
    return letter.sections().stream()
        .filter(section -> section.heading().equals(STEPS))
        .flatMap(section -> section.rows().stream())
        .map(ChatMessage::step)
        .toList();
  }

  /** A row is cut before it is escaped, or an escape could be cut in two. */
  private static String step(Row row) {
    return row instanceof Row.Labelled(var label, var sentence)
        ? label + ": " + Mrkdwn.sentence(Legible.of(sentence, LONGEST_STEP))
        : line(row);
  }

  private static void metadata(JsonGenerator json, String title, ChatContext context)
      throws IOException {
    json.writeObjectFieldStart("metadata");
    json.writeStringField("threadId", context.thread());
    json.writeStringField("summary", title);
    json.writeStringField("eventType", context.eventType());
    TextsJson.write(json, "relatedResources", context.resources());
    json.writeObjectFieldStart("additionalContext");
    for (var member : context.additional().entrySet()) {
      json.writeStringField(member.getKey(), member.getValue());
    }
    json.writeEndObject();
    json.writeEndObject();
  }
}
