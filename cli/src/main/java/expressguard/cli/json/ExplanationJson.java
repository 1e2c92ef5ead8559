package expressguard.cli.json;

import com.fasterxml.jackson.core.JsonGenerator;
import expressguard.bus.json.CallJson;
import expressguard.bus.json.ChangeJson;
import expressguard.bus.json.TextsJson;
import expressguard.catalog.FieldWrite;
import expressguard.catalog.WatchedCall;
import expressguard.classify.Vehicle;
import expressguard.cli.result.Explained;
import expressguard.cli.result.Explained.Entry;
import expressguard.cli.shell.Version;
import expressguard.event.ApiCall;
import expressguard.finding.Explanation;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;

/** Explained records as one document, or as lines: the records, and the counters last. */
public final class ExplanationJson {

  private ExplanationJson() {}

  /** One document. */
  public static void document(OutputStream out, Version tool, Explained explained)
      throws IOException {
    JsonGenerator json = JsonOutput.document(out);
    json.writeStartObject();
    HeadJson.write(json, tool);
    HeadJson.counts(json, explained.gathered());
    json.writeArrayFieldStart("records");
    for (Entry entry : explained.entries()) {
      entry(json, entry);
    }
    json.writeEndArray();
    TextsJson.write(json, "doubts", explained.doubts());
    json.writeEndObject();
    json.writeRaw('\n');
    json.flush();
  }

  /** One record a line, in the shape that they have in the document. */
  public static void lines(OutputStream out, Explained explained) throws IOException {
    JsonGenerator json = JsonOutput.lines(out);
    for (Entry entry : explained.entries()) {
      entry(json, entry);
    }
    json.writeStartObject();
    HeadJson.counts(json, explained.gathered());
    TextsJson.write(json, "doubts", explained.doubts());
    json.writeEndObject();
    json.writeRaw('\n');
    json.flush();
  }

  private static void entry(JsonGenerator json, Entry entry) throws IOException {
    json.writeStartObject();
    json.writeStringField("file", entry.origin().input());
    json.writeNumberField("record", entry.origin().record());
    switch (entry) {
      case Entry.Call(_, var explanation) -> members(json, explanation);
      case Entry.Again(_, var explanation, var first) -> {
        json.writeStringField("sameAs", first.toString());
        members(json, explanation);
      }
      case Entry.Broken(_, var reason) -> {
        json.writeStringField("classification", "UNREADABLE");
        json.writeStringField("reason", reason);
      }
    }
    json.writeEndObject();
  }

  /** Writes what a call is, as members of the object that is open. */
  public static void members(JsonGenerator json, Explanation explanation) throws IOException {
    ApiCall call = explanation.call();
    json.writeStringField("classification", explanation.classification().word());
    json.writeStringField("reasonCode", explanation.classification().reason().name());
    json.writeStringField("reason", explanation.classification().reason().sentence());
    json.writeStringField("eventId", call.eventId());
    json.writeStringField("at", call.at().toString());
    CallJson.key(json, call.key());
    json.writeStringField("account", call.account());
    json.writeStringField("region", call.region());
    CallJson.principal(json, call.caller().principal());
    Optional<Vehicle> vehicle = explanation.classification().madeWith();
    if (vehicle.isPresent()) {
      json.writeStringField("vehicle", vehicle.get().name());
    }
    if (explanation.row().isPresent()) {
      row(json, explanation.row().get());
    }
    json.writeArrayFieldStart("resources");
    for (Explanation.Touched touched : explanation.touched()) {
      touched(json, touched);
    }
    json.writeEndArray();
  }

  private static void row(JsonGenerator json, WatchedCall row) throws IOException {
    json.writeObjectFieldStart("row");
    json.writeStringField("meaning", row.meaning());
    json.writeStringField("basis", row.basis().name());
    json.writeStringField("source", row.source());
    json.writeEndObject();
  }

  private static void touched(JsonGenerator json, Explanation.Touched touched) throws IOException {
    json.writeStartObject();
    json.writeStringField("arn", touched.resource().toString());
    json.writeStringField("type", touched.resource().type().words());
    TextsJson.write(json, "services", touched.services());
    json.writeArrayFieldStart("writes");
    for (FieldWrite write : touched.writes()) {
      json.writeStartObject();
      json.writeStringField("field", write.field());
      ChangeJson.value(json, "value", write.value());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }
}
