package expressguard.bus.detail;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import expressguard.bus.Notice.News;
import expressguard.bus.json.TextsJson;
import expressguard.bus.member.MalformedNotice;
import expressguard.bus.member.Member;
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
 * open, and as resolved once it is over. Of a finding that corrects a lost record, a report does
 * not say so; its thread is its own here.
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
    StringWriter text = new StringWriter();
    try (JsonGenerator json = JSON.createGenerator(text)) {
      json.writeStartObject();
      envelope(json, member, tags);
      json.writeFieldName("finding");
      json.writeRawValue(finding);
      json.writeEndObject();
    }
    return text.toString();
  }

  private static void envelope(JsonGenerator json, Member finding, SortedMap<String, String> tags)
      throws IOException {
    boolean open = finding.object("status").text("word").equals("OPEN");
    News news = open ? News.OPENED : News.RESOLVED;
    json.writeNumberField("schemaVersion", FindingDetail.SCHEMA_VERSION);
    json.writeStringField("id", NoticeId.of(finding.id("id", "xg"), news, 1));
    json.writeStringField("news", news.name());
    json.writeStringField("thread", thread(finding));
    json.writeNumberField("version", 1);
    json.writeStringField("service", finding.text("service"));
    json.writeObjectFieldStart("tags");
    for (var tag : tags.entrySet()) {
      json.writeStringField(tag.getKey(), tag.getValue());
    }
    json.writeEndObject();
    json.writeStringField("severity", finding.text("severity"));
    json.writeBooleanField("open", open);
    TextsJson.write(json, "responses", finding.object("decision").texts("responses"));
  }

  private static String thread(Member finding) throws MalformedNotice {
    List<String> events = finding.texts("eventIds");
    if (events.isEmpty()) {
      throw finding.wrong("eventIds", "is empty");
    }
    return Threads.of(
        finding.word("kind", Kind.class), finding.service("service"), events.getFirst());
  }
}
