package expressguard.cli.detach;

import com.fasterxml.jackson.core.JsonGenerator;
import expressguard.bus.json.TextsJson;
import expressguard.cli.json.HeadJson;
import expressguard.cli.json.JsonOutput;
import expressguard.cli.shell.Version;
import java.io.IOException;
import java.io.OutputStream;

/** What came of it as one document, indented or on one line. */
public final class DetachJson {

  private DetachJson() {}

  public static void document(OutputStream out, Version tool, Detached detached)
      throws IOException {
    write(JsonOutput.document(out), tool, detached);
  }

  public static void line(OutputStream out, Version tool, Detached detached) throws IOException {
    write(JsonOutput.lines(out), tool, detached);
  }

  private static void write(JsonGenerator json, Version tool, Detached detached)
      throws IOException {
    json.writeStartObject();
    HeadJson.write(json, tool);
    json.writeStringField("service", detached.service().toString());
    json.writeNumberField("removed", detached.count(Outcome.Removed.class));
    json.writeNumberField("failed", detached.count(Outcome.Failed.class));
    json.writeNumberField("left", detached.count(Outcome.Left.class));
    json.writeArrayFieldStart("resources");
    for (Detached.Row row : detached.rows()) {
      row(json, row);
    }
    json.writeEndArray();
    json.writeEndObject();
    json.writeRaw('\n');
    json.flush();
  }

  private static void row(JsonGenerator json, Detached.Row row) throws IOException {
    json.writeStartObject();
    json.writeStringField("slot", row.part().link().slot().name());
    json.writeStringField("arn", row.resource().toString());
    json.writeStringField("consequence", row.part().consequence().text());
    json.writeStringField("basis", row.part().consequence().basis().name());
    json.writeStringField("source", row.part().consequence().source());
    TextsJson.write(json, "sharedWith", row.part().sharedWith());
    switch (row.outcome()) {
      case Outcome.Shown() -> json.writeStringField("outcome", "SHOWN");
      case Outcome.Left() -> json.writeStringField("outcome", "LEFT");
      case Outcome.Removed() -> json.writeStringField("outcome", "REMOVED");
      case Outcome.Failed(var why) -> {
        json.writeStringField("outcome", "FAILED");
        json.writeStringField("why", why);
        json.writeStringField("goOn", AwsCommands.of(row.resource()));
      }
    }
    json.writeEndObject();
  }
}
