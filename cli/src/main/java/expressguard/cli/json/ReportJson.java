package expressguard.cli.json;

import com.fasterxml.jackson.core.JsonGenerator;
import expressguard.bus.json.FindingJson;
import expressguard.bus.json.TextsJson;
import expressguard.cli.result.Backtest;
import expressguard.cli.result.Difference;
import expressguard.cli.shell.Version;
import expressguard.finding.Finding;
import expressguard.inventory.ExpressService;
import java.io.IOException;
import java.io.OutputStream;

/** A backtest as one document, or as lines: the findings, and the counters last. */
public final class ReportJson {

  private ReportJson() {}

  /** One document. */
  public static void document(OutputStream out, Version tool, Backtest backtest)
      throws IOException {
    JsonGenerator json = JsonOutput.document(out);
    json.writeStartObject();
    HeadJson.write(json, tool);
    json.writeStringField("policy", backtest.policy());
    HeadJson.counts(json, backtest.gathered());
    json.writeArrayFieldStart("services");
    for (ExpressService service : backtest.services()) {
      ServiceJson.write(json, service);
    }
    json.writeEndArray();
    json.writeArrayFieldStart("findings");
    for (Finding finding : backtest.findings()) {
      FindingJson.write(json, finding);
    }
    json.writeEndArray();
    rest(json, backtest);
    json.writeEndObject();
    json.writeRaw('\n');
    json.flush();
  }

  /** One finding a line, in the shape that they have in the document. */
  public static void lines(OutputStream out, Backtest backtest) throws IOException {
    JsonGenerator json = JsonOutput.lines(out);
    for (Finding finding : backtest.findings()) {
      FindingJson.write(json, finding);
    }
    json.writeStartObject();
    HeadJson.counts(json, backtest.gathered());
    rest(json, backtest);
    json.writeEndObject();
    json.writeRaw('\n');
    json.flush();
  }

  private static void rest(JsonGenerator json, Backtest backtest) throws IOException {
    TextsJson.write(json, "doubts", backtest.doubts());
    if (backtest.difference().isPresent()) {
      difference(json, backtest.difference().get());
    }
  }

  private static void difference(JsonGenerator json, Difference difference) throws IOException {
    json.writeObjectFieldStart("policyDifference");
    json.writeStringField("before", difference.before());
    json.writeStringField("after", difference.after());
    json.writeNumberField("same", difference.same());
    json.writeArrayFieldStart("changes");
    for (Difference.Change change : difference.changes()) {
      json.writeStartObject();
      json.writeStringField("finding", change.finding().id());
      FindingJson.decision(json, "before", change.finding().decision());
      FindingJson.decision(json, "after", change.after());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }
}
