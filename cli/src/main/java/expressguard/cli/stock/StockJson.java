package expressguard.cli.stock;

import com.fasterxml.jackson.core.JsonGenerator;
import expressguard.bus.json.CallJson;
import expressguard.bus.json.TextsJson;
import expressguard.cli.json.HeadJson;
import expressguard.cli.json.JsonOutput;
import expressguard.cli.shell.Version;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/** The inventory as one document, or a service a line. */
public final class StockJson {

  private StockJson() {}

  public static void document(OutputStream out, Version tool, List<Stock> stocks)
      throws IOException {
    JsonGenerator json = JsonOutput.document(out);
    json.writeStartObject();
    HeadJson.write(json, tool);
    json.writeArrayFieldStart("services");
    for (Stock stock : stocks) {
      service(json, stock);
    }
    json.writeEndArray();
    json.writeEndObject();
    json.writeRaw('\n');
    json.flush();
  }

  public static void lines(OutputStream out, List<Stock> stocks) throws IOException {
    JsonGenerator json = JsonOutput.lines(out);
    for (Stock stock : stocks) {
      service(json, stock);
    }
    json.writeRaw(stocks.isEmpty() ? "" : "\n");
    json.flush();
  }

  private static void service(JsonGenerator json, Stock stock) throws IOException {
    json.writeStartObject();
    json.writeStringField("arn", stock.service().id().toString());
    json.writeStringField("infrastructureRole", stock.service().infrastructureRole());
    TextsJson.write(
        json,
        "applicationUrls",
        stock.service().hosts().stream().map(host -> "https://" + host).toList());
    json.writeArrayFieldStart("resources");
    for (Stock.Managed one : stock.resources()) {
      resource(json, one);
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void resource(JsonGenerator json, Stock.Managed one) throws IOException {
    json.writeStartObject();
    json.writeStringField("slot", one.link().slot().name());
    json.writeStringField("type", one.link().resource().type().words());
    json.writeStringField("arn", one.link().resource().toString());
    json.writeStringField("basis", one.link().basis().name());
    json.writeStringField("source", one.link().source());
    if (one.state().isPresent()) {
      json.writeStringField("state", one.state().get());
    }
    if (one.managedTag().isPresent()) {
      json.writeStringField("managedTag", one.managedTag().get());
    }
    if (one.last().isPresent()) {
      lastWrite(json, one.last().get());
    }
    TextsJson.write(json, "sharedWith", one.sharedWith());
    json.writeEndObject();
  }

  private static void lastWrite(JsonGenerator json, Stock.LastCall last) throws IOException {
    json.writeObjectFieldStart("lastWrite");
    json.writeStringField("eventName", last.eventName());
    json.writeStringField("classification", last.what());
    CallJson.principal(json, last.principal());
    json.writeStringField("at", last.at().toString());
    json.writeEndObject();
  }
}
