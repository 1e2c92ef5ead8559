package expressguard.bus.detail;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import expressguard.bus.Notice.News;
import expressguard.bus.json.TextsJson;
import expressguard.cloudtrail.json.DataReader;
import expressguard.conflict.Kind;
import expressguard.standing.Threads;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.SortedMap;

/**
 * Puts a finding of a report into the detail that the bus would have carried: as opened while it is
 * open, and as resolved once it is over. Of a finding that corrects a lost record, a report does not
 * say so; its thread is its own here.
 */
public final class ReportedFinding {

  private static final JsonFactory JSON = new JsonFactory();

  private ReportedFinding() {}

  /**
   * The detail of the event.
   *
   * @param finding one finding of a report, as JSON
   * @param tags of its service; a report has none
   * @throws IOException when it is no finding of a report, with the reason
   */
  public static String detail(String finding, SortedMap<String, String> tags) throws IOException {
    Member member = new Member(new DataReader().read(finding.getBytes(StandardCharsets.UTF_8)), "");
    List<String> events = member.texts("eventIds");
    if (events.isEmpty()) {
      throw member.wrong("eventIds", "is empty");
    }
    boolean open = member.object("status").text("word").equals("OPEN");
    News news = open ? News.OPENED : News.RESOLVED;
    StringWriter text = new StringWriter();
    try (JsonGenerator json = JSON.createGenerator(text)) {
      json.writeStartObject();
      json.writeNumberField("schemaVersion", FindingDetail.SCHEMA_VERSION);
      json.writeStringField("id", NoticeId.of(member.id("id", "xg"), news, 1));
      json.writeStringField("news", news.name());
      json.writeStringField(
          "thread",
          Threads.of(
              member.word("kind", Kind.class), member.service("service"), events.getFirst()));
      json.writeNumberField("version", 1);
      json.writeStringField("service", member.text("service"));
      json.writeObjectFieldStart("tags");
      for (var tag : tags.entrySet()) {
        json.writeStringField(tag.getKey(), tag.getValue());
      }
      json.writeEndObject();
      json.writeStringField("severity", member.text("severity"));
      json.writeBooleanField("open", open);
      TextsJson.write(json, "responses", member.object("decision").texts("responses"));
      json.writeFieldName("finding");
      json.writeRawValue(finding);
      json.writeEndObject();
    }
    return text.toString();
  }
}
