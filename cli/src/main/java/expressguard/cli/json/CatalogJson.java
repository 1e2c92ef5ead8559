package expressguard.cli.json;

import com.fasterxml.jackson.core.JsonGenerator;
import expressguard.bus.json.CallJson;
import expressguard.catalog.WatchedCall;
import expressguard.cli.shell.Version;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/** The table of watched calls. */
public final class CatalogJson {

  private CatalogJson() {}

  /** One document. */
  public static void document(OutputStream out, Version tool, List<WatchedCall> rows)
      throws IOException {
    JsonGenerator json = JsonOutput.document(out);
    json.writeStartObject();
    HeadJson.write(json, tool);
    json.writeArrayFieldStart("calls");
    for (WatchedCall row : rows) {
      row(json, row);
    }
    json.writeEndArray();
    json.writeEndObject();
    json.writeRaw('\n');
    json.flush();
  }

  /** One row a line. */
  public static void lines(OutputStream out, List<WatchedCall> rows) throws IOException {
    JsonGenerator json = JsonOutput.lines(out);
    for (WatchedCall row : rows) {
      row(json, row);
    }
    json.writeRaw('\n');
    json.flush();
  }

  private static void row(JsonGenerator json, WatchedCall row) throws IOException {
    json.writeStartObject();
    CallJson.key(json, row.key());
    json.writeStringField("api", row.api().name());
    json.writeStringField("reads", row.reads());
    json.writeStringField("meaning", row.meaning());
    json.writeStringField("basis", row.basis().name());
    json.writeStringField("source", row.source());
    json.writeEndObject();
  }
}
