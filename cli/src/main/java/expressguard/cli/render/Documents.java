package expressguard.cli.render;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;

/** Takes findings out of reports, and details out of events. */
final class Documents {

  private static final JsonFactory JSON =
      JsonFactory.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .streamReadConstraints(
              StreamReadConstraints.builder().maxNestingDepth(64).maxStringLength(1 << 20).build())
          .build();

  private Documents() {}

  /** The findings of a report, or of the lines that a report can have. */
  static List<String> ofReport(InputStream in) throws IOException {
    List<String> findings = new ArrayList<>();
    try (JsonParser parser = JSON.createParser(in)) {
      while (parser.nextToken() == JsonToken.START_OBJECT) {
        report(parser, findings);
      }
    }
    return findings;
  }

  /** One root: a report has its findings in a list, a line is a finding, the last has counters. */
  private static void report(JsonParser parser, List<String> findings) throws IOException {
    StringWriter finding = new StringWriter();
    boolean isFinding = false;
    try (JsonGenerator copy = JSON.createGenerator(finding)) {
      copy.writeStartObject();
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        String name = parser.currentName();
        isFinding |= name.equals("waysOut");
        if (name.equals("findings") && parser.nextToken() == JsonToken.START_ARRAY) {
          while (parser.nextToken() == JsonToken.START_OBJECT) {
            findings.add(text(parser));
          }
        } else {
          copyMember(copy, parser, name);
        }
      }
      copy.writeEndObject();
    }
    if (isFinding) {
      findings.add(finding.toString());
    }
  }

  private static void copyMember(JsonGenerator copy, JsonParser parser, String name)
      throws IOException {
    if (parser.currentToken() == JsonToken.FIELD_NAME) {
      parser.nextToken();
    }
    copy.writeFieldName(name);
    copy.copyCurrentStructure(parser);
  }

  /** The details of events or of bare details, each a root of its own. */
  static List<String> ofEvents(InputStream in) throws IOException {
    List<String> details = new ArrayList<>();
    try (JsonParser parser = JSON.createParser(in)) {
      while (parser.nextToken() == JsonToken.START_OBJECT) {
        details.add(inner(text(parser)));
      }
    }
    return details;
  }

  private static String inner(String event) throws IOException {
    try (JsonParser parser = JSON.createParser(event)) {
      parser.nextToken();
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        boolean isDetail = parser.currentName().equals("detail");
        parser.nextToken();
        if (isDetail) {
          return text(parser);
        }
        parser.skipChildren();
      }
    }
    return event;
  }

  private static String text(JsonParser parser) throws IOException {
    StringWriter text = new StringWriter();
    try (JsonGenerator copy = JSON.createGenerator(text)) {
      copy.copyCurrentStructure(parser);
    }
    return text.toString();
  }
}
