package expressguard.cli.lock;

import com.fasterxml.jackson.core.JsonGenerator;
import expressguard.aws.access.LockProbe.Probed;
import expressguard.bus.json.TextsJson;
import expressguard.cli.json.HeadJson;
import expressguard.cli.json.JsonOutput;
import expressguard.cli.shell.Version;
import expressguard.posture.Hold;
import expressguard.posture.Posture;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Map;

/** The card as one document, indented or on one line. */
public final class CardJson {

  private CardJson() {}

  public static void document(OutputStream out, Version tool, Card card) throws IOException {
    write(JsonOutput.document(out), tool, card);
  }

  public static void line(OutputStream out, Version tool, Card card) throws IOException {
    write(JsonOutput.lines(out), tool, card);
  }

  private static void write(JsonGenerator json, Version tool, Card card) throws IOException {
    json.writeStartObject();
    HeadJson.write(json, tool);
    json.writeStringField("service", card.assessment().service().toString());
    json.writeObjectFieldStart("posture");
    json.writeStringField("word", card.assessment().posture().word());
    json.writeBooleanField("enforced", card.assessment().posture().enforced());
    counts(json, card.assessment().posture());
    json.writeStringField("text", card.assessment().posture().text());
    json.writeEndObject();
    if (card.tag().isPresent()) {
      json.writeStringField("tag", card.tag().get());
    }
    if (card.lock().isPresent()) {
      json.writeNumberField("lockVersion", card.lock().get().version());
    }
    if (card.probe().isPresent()) {
      json.writeObjectFieldStart("probe");
      json.writeStringField("result", word(card.probe().get()));
      json.writeStringField("text", Sentences.probed(card.probe().get()));
      json.writeEndObject();
    }
    if (card.blocked().isPresent()) {
      blocked(json, card.blocked().get());
    }
    principals(json, card.assessment().holds());
    TextsJson.write(json, "notRead", card.assessment().gaps());
    json.writeEndObject();
    json.writeRaw('\n');
    json.flush();
  }

  private static void counts(JsonGenerator json, Posture posture) throws IOException {
    switch (posture) {
      case Posture.Unlocked() -> {}
      case Posture.EnforcedOrg(var able) -> counts(json, able, able);
      case Posture.EnforcedListed(var bound, var able) -> counts(json, bound, able);
      case Posture.Advisory(var able) -> counts(json, 0, able);
    }
  }

  private static void counts(JsonGenerator json, int bound, int able) throws IOException {
    json.writeNumberField("bound", bound);
    json.writeNumberField("able", able);
  }

  private static String word(Probed probe) {
    return switch (probe) {
      case Probed.Denied _ -> "DENIED";
      case Probed.Passed() -> "PASSED";
      case Probed.Unproven _ -> "UNPROVEN";
    };
  }

  private static void blocked(JsonGenerator json, Card.Blocked blocked) throws IOException {
    json.writeObjectFieldStart("lastBlocked");
    json.writeStringField("eventName", blocked.eventName());
    json.writeStringField("who", blocked.who());
    json.writeStringField("at", blocked.at().toString());
    if (blocked.by().isPresent()) {
      json.writeStringField("deniedBy", blocked.by().get().words());
    }
    json.writeEndObject();
  }

  private static void principals(JsonGenerator json, Map<String, Hold> holds) throws IOException {
    json.writeArrayFieldStart("principals");
    for (Map.Entry<String, Hold> one : holds.entrySet()) {
      json.writeStartObject();
      json.writeStringField("arn", one.getKey());
      json.writeStringField("hold", one.getValue().word());
      json.writeStringField("text", Sentences.hold(one.getValue()));
      json.writeEndObject();
    }
    json.writeEndArray();
  }
}
