package expressguard.bus.detail;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import expressguard.bus.Notice.News;
import expressguard.bus.json.FindingJson;
import expressguard.bus.json.TextsJson;
import expressguard.conflict.Severity;
import expressguard.conflict.Status;
import expressguard.finding.Finding;
import expressguard.inventory.ExpressService;
import expressguard.policy.Response;
import expressguard.standing.Change;
import expressguard.standing.Standing;
import expressguard.standing.Told;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Puts a change of a service's standing into the detail of an event: an envelope of what a rule may
 * ask for, and inside it the finding as reports have it. {@code finding.schema.json} describes it.
 */
public final class FindingDetail {

  /** Its number grows with every change that could break a reader; new members do not. */
  public static final int SCHEMA_VERSION = 1;

  /**
   * The longest detail, in bytes. An entry of PutEvents and a message of SQS may have 256 KB, and
   * EventBridge's own envelope has to fit as well.
   */
  static final int LONGEST = 240_000;

  private static final JsonFactory JSON =
      JsonFactory.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

  private FindingDetail() {}

  /**
   * The detail of a change.
   *
   * @param service with the tags that it is known to have
   * @param standing the standing after the change, whose version the detail carries
   * @return a JSON object of at most {@value #LONGEST} ASCII characters
   */
  public static String text(ExpressService service, Standing standing, Change change) {
    return Cut.SIZES.stream()
        .map(size -> written(service, standing, change, size))
        .filter(text -> text.length() <= LONGEST)
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("the shortest form is short enough"));
  }

  private static String written(
      ExpressService service, Standing standing, Change change, Cut.Size size) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = JSON.createGenerator(text)) {
      json.writeStartObject();
      json.writeNumberField("schemaVersion", SCHEMA_VERSION);
      json.writeStringField(
          "id", NoticeId.of(change.findingId(), news(change), standing.version()));
      json.writeStringField("news", news(change).name());
      json.writeStringField("thread", change.thread());
      json.writeNumberField("version", standing.version());
      json.writeStringField("service", service.id().toString());
      tags(json, service.tags());
      heading(json, change);
      Optional<Finding> finding = finding(change);
      if (finding.isPresent()) {
        finding(json, finding.get(), size);
      }
      if (before(change).isPresent()) {
        before(json, before(change).get(), size);
      }
      json.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException("a text takes everything", e);
    }
    return text.toString();
  }

  private static void tags(JsonGenerator json, Map<String, String> tags) throws IOException {
    json.writeObjectFieldStart("tags");
    for (Map.Entry<String, String> tag : tags.entrySet()) {
      json.writeStringField(tag.getKey(), tag.getValue());
    }
    json.writeEndObject();
  }

  /** What a rule may ask for; of a finding that never was one, what was told of it. */
  private static void heading(JsonGenerator json, Change change) throws IOException {
    Optional<Finding> finding = finding(change);
    Severity severity =
        finding
            .map(one -> one.conflict().severity())
            .or(() -> before(change).map(Told::severity))
            .orElseThrow();
    boolean open =
        finding.filter(one -> one.conflict().status() instanceof Status.Open).isPresent();
    json.writeStringField("severity", severity.name());
    json.writeBooleanField("open", open);
    TextsJson.write(json, "responses", responses(change).stream().map(Response::word).toList());
  }

  private static SortedSet<Response> responses(Change change) {
    SortedSet<Response> all = new TreeSet<>();
    finding(change).ifPresent(one -> all.addAll(one.decision().responses()));
    before(change).ifPresent(told -> all.addAll(told.responses()));
    if (all.size() > 1) {
      all.remove(Response.OBSERVE);
    }
    return all;
  }

  private static void finding(JsonGenerator json, Finding finding, Cut.Size size)
      throws IOException {
    json.writeFieldName("finding");
    FindingJson.write(json, size.of(finding));
    int cut = finding.conflict().changes().size() - size.items();
    if (cut > 0) {
      json.writeNumberField("cutChanges", cut);
    }
  }

  private static void before(JsonGenerator json, Told told, Cut.Size size) throws IOException {
    json.writeObjectFieldStart("before");
    json.writeStringField("finding", told.finding());
    json.writeStringField("kind", told.kind().name());
    json.writeStringField("severity", told.severity().name());
    json.writeStringField("summary", size.of(told.summary()));
    json.writeEndObject();
  }

  private static News news(Change change) {
    return switch (change) {
      case Change.Opened _ -> News.OPENED;
      case Change.Changed _ -> News.CHANGED;
      case Change.Resolved _ -> News.RESOLVED;
    };
  }

  private static Optional<Finding> finding(Change change) {
    return switch (change) {
      case Change.Opened(_, var finding) -> Optional.of(finding);
      case Change.Changed(_, var finding, _) -> Optional.of(finding);
      case Change.Resolved(_, var finding, _) -> finding;
    };
  }

  private static Optional<Told> before(Change change) {
    return switch (change) {
      case Change.Opened _ -> Optional.empty();
      case Change.Changed(_, _, var before) -> Optional.of(before);
      case Change.Resolved(_, _, var before) -> Optional.of(before);
    };
  }
}
