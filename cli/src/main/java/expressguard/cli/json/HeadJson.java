package expressguard.cli.json;

import com.fasterxml.jackson.core.JsonGenerator;
import expressguard.cli.archive.Gathered;
import expressguard.cli.archive.Unreadable;
import expressguard.cli.shell.Version;
import expressguard.cloudtrail.Counters;
import java.io.IOException;

/** What every document begins with: who wrote it, and what became of the records. */
public final class HeadJson {

  private HeadJson() {}

  /** Writes the members that say who wrote it. */
  public static void write(JsonGenerator json, Version tool) throws IOException {
    json.writeStringField("schemaVersion", JsonOutput.SCHEMA_VERSION);
    json.writeObjectFieldStart("tool");
    json.writeStringField("name", "guard");
    json.writeStringField("version", tool.version());
    json.writeStringField("commit", tool.commit());
    json.writeEndObject();
  }

  static void counts(JsonGenerator json, Gathered gathered) throws IOException {
    Counters counters = gathered.counters();
    json.writeObjectFieldStart("counters");
    json.writeNumberField("in", counters.in());
    json.writeNumberField("handled", counters.handled());
    json.writeNumberField("skipped", counters.skipped());
    json.writeNumberField("unreadable", counters.unreadable());
    json.writeEndObject();
    json.writeArrayFieldStart("unreadable");
    for (Unreadable one : gathered.unreadable()) {
      json.writeStartObject();
      json.writeStringField("file", one.origin().input());
      json.writeNumberField("record", one.origin().record());
      json.writeStringField("reason", one.reason());
      json.writeEndObject();
    }
    json.writeEndArray();
  }
}
