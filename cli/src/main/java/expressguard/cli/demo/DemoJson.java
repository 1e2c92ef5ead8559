package expressguard.cli.demo;

import com.fasterxml.jackson.core.JsonGenerator;
import expressguard.bus.json.FindingJson;
import expressguard.bus.json.TextsJson;
import expressguard.cli.demo.play.Moment;
import expressguard.cli.demo.play.Performance;
import expressguard.cli.json.ExplanationJson;
import expressguard.cli.json.HeadJson;
import expressguard.cli.json.JsonOutput;
import expressguard.cli.shell.Version;
import expressguard.finding.Explanation;
import expressguard.finding.Finding;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/** Performances as one document, or one a line. Findings have the shape that backtests give. */
final class DemoJson {

  private DemoJson() {}

  static void document(OutputStream out, Version tool, List<Performance> performances, long seed)
      throws IOException {
    JsonGenerator json = JsonOutput.document(out);
    json.writeStartObject();
    HeadJson.write(json, tool);
    json.writeBooleanField("simulator", true);
    json.writeNumberField("seed", seed);
    json.writeArrayFieldStart("stories");
    for (Performance performance : performances) {
      story(json, performance);
    }
    json.writeEndArray();
    json.writeEndObject();
    json.writeRaw('\n');
    json.flush();
  }

  static void lines(OutputStream out, List<Performance> performances) throws IOException {
    JsonGenerator json = JsonOutput.lines(out);
    for (Performance performance : performances) {
      story(json, performance);
    }
    json.writeRaw('\n');
    json.flush();
  }

  private static void story(JsonGenerator json, Performance performance) throws IOException {
    json.writeStartObject();
    json.writeBooleanField("simulator", true);
    json.writeStringField("story", performance.story().name());
    json.writeStringField("title", performance.story().title());
    TextsJson.write(json, "assumes", performance.story().assumes());
    json.writeArrayFieldStart("moments");
    for (Moment moment : performance.moments()) {
      moment(json, moment);
    }
    json.writeEndArray();
    json.writeArrayFieldStart("findings");
    for (Finding finding : performance.report().findings()) {
      FindingJson.write(json, finding);
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void moment(JsonGenerator json, Moment moment) throws IOException {
    json.writeStartObject();
    switch (moment) {
      case Moment.Deed(var at, var words) -> {
        head(json, "deed", at.toString());
        json.writeStringField("words", words);
      }
      case Moment.Call(var explanation) -> {
        json.writeStringField("moment", "call");
        ExplanationJson.members(json, explanation);
      }
      case Moment.Folded folded -> folded(json, folded);
      case Moment.Visit(var at, var host, var status) -> {
        head(json, "visit", at.toString());
        json.writeStringField("host", host);
        json.writeNumberField("status", status);
      }
      case Moment.Said(var at, var news, var finding, _) -> {
        head(json, "said", at.toString());
        json.writeStringField("news", news.name());
        json.writeFieldName("finding");
        FindingJson.write(json, finding);
      }
    }
    json.writeEndObject();
  }

  private static void folded(JsonGenerator json, Moment.Folded folded) throws IOException {
    head(json, "folded", folded.at().toString());
    json.writeStringField("until", folded.until().toString());
    json.writeArrayFieldStart("calls");
    for (Explanation explanation : folded.explanations()) {
      json.writeStartObject();
      ExplanationJson.members(json, explanation);
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void head(JsonGenerator json, String word, String at) throws IOException {
    json.writeStringField("moment", word);
    json.writeStringField("at", at);
  }
}
