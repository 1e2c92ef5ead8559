package expressguard.message;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import expressguard.bus.detail.FindingDetail;
import expressguard.conflict.Severity;
import expressguard.testkit.Canaries;
import expressguard.testkit.EventFiles;
import expressguard.testkit.Story;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every message of every story is one that its channel takes, and tells no secret. */
class LimitsTest {

  private static final ObjectMapper JSON = new ObjectMapper();

  static List<Story> stories() {
    return Story.all();
  }

  @ParameterizedTest
  @MethodSource("stories")
  void every_message_is_one_that_its_channel_takes(Story story) throws IOException {
    for (String detail : Messages.details(story)) {
      assertTaken(detail);
    }
  }

  @Test
  void a_message_about_endless_names_and_values_is_taken_too() throws IOException {
    ObjectNode detail =
        (ObjectNode) JSON.readTree(Messages.details(Story.named("stranding")).getFirst());
    ObjectNode finding = (ObjectNode) detail.path("finding");
    String endless = "<&>\u65e5".repeat(600);
    finding.put("summary", endless);
    finding.put("source", endless);
    ((ObjectNode) finding.path("waysOut")).put("keep", endless).put("align", endless);
    ArrayNode notes = finding.putArray("notes");
    ArrayNode changes = (ArrayNode) finding.path("changes");
    JsonNode first = changes.get(0).deepCopy();
    for (int more = 0; more < 60; more++) {
      notes.add(endless);
      changes.add(((ObjectNode) first.deepCopy()).put("field", endless));
    }

    assertTaken(detail.toString());
  }

  private static void assertTaken(String detail) throws IOException {
    assertThat(Messages.in("sns.txt", detail).getBytes(StandardCharsets.UTF_8).length)
        .isLessThan(256 * 1024);
    assertSlack(JSON.readTree(Messages.in("slack.json", detail)));
    JsonNode chat = JSON.readTree(Messages.in("q.json", detail));
    assertThat(chat.path("version").asText()).isEqualTo("1.0");
    assertThat(chat.path("source").asText()).isEqualTo("custom");
    assertThat(chat.at("/content/description").asText()).isNotEmpty().hasSizeLessThan(8_000);
    assertThat(chat.at("/metadata/threadId").asText()).isEqualTo(Messages.notice(detail).thread());
    assertHub(JSON.readTree(Messages.in("securityhub.json", detail)));
    try (InputStream schema =
        FindingDetail.class.getResourceAsStream("/expressguard/bus/finding.schema.json")) {
      assertThat(
              JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                  .getSchema(Objects.requireNonNull(schema))
                  .validate(JSON.readTree(Messages.in("event.json", detail))))
          .isEmpty();
    }
  }

  private static void assertSlack(JsonNode payload) {
    assertThat(payload.path("blocks").size()).isBetween(3, 50);
    for (JsonNode block : payload.path("blocks")) {
      boolean header = block.path("type").asText().equals("header");
      assertThat(block.at("/text/text").asText().length()).isLessThanOrEqualTo(header ? 150 : 3000);
    }
  }

  private static void assertHub(JsonNode finding) {
    for (String required :
        List.of(
            "SchemaVersion",
            "Id",
            "ProductArn",
            "GeneratorId",
            "AwsAccountId",
            "CreatedAt",
            "UpdatedAt",
            "Severity",
            "Title",
            "Description",
            "Resources")) {
      assertThat(finding.has(required)).as(required).isTrue();
    }
    assertThat(finding.path("Id").asText()).hasSizeLessThanOrEqualTo(512);
    assertThat(finding.path("AwsAccountId").asText()).matches("[0-9]{12}");
    assertThat(finding.path("Title").asText()).hasSizeLessThanOrEqualTo(256).isNotEmpty();
    assertThat(finding.path("Description").asText()).hasSizeLessThanOrEqualTo(1024).isNotEmpty();
    assertThat(finding.at("/Remediation/Recommendation/Text").asText())
        .hasSizeLessThanOrEqualTo(512);
    assertThat(finding.at("/Severity/Label").asText())
        .isIn("INFORMATIONAL", "LOW", "MEDIUM", "HIGH", "CRITICAL");
    assertThat(finding.path("RecordState").asText()).isIn("ACTIVE", "ARCHIVED");
    assertThat(finding.path("Resources").size()).isBetween(1, 32);
    assertThat(finding.path("ProductFields").size()).isLessThanOrEqualTo(50);
    for (JsonNode type : finding.path("Types")) {
      assertThat(type.asText())
          .matches("(Software and Configuration Checks|Unusual Behaviors)/[A-Za-z ]+");
    }
    assertThat(Instant.parse(finding.path("UpdatedAt").asText()))
        .isAfterOrEqualTo(Instant.parse(finding.path("CreatedAt").asText()));
  }

  @Test
  void a_finding_is_active_while_it_is_open_and_archived_after() throws IOException {
    TreeSet<String> seen = new TreeSet<>();
    for (String detail : Messages.details(Story.named("stranding"))) {
      var notice = Messages.notice(detail);
      JsonNode finding = JSON.readTree(Messages.in("securityhub.json", detail));
      assertThat(finding.path("RecordState").asText())
          .isEqualTo(notice.open() ? "ACTIVE" : "ARCHIVED");
      seen.add(notice.thread() + " " + finding.path("Id").asText());
    }

    assertThat(seen).hasSize(2);
  }

  @Test
  void a_finding_has_the_severity_that_the_format_has_for_it() throws IOException {
    TreeSet<String> labels = new TreeSet<>();
    for (Story story : Story.all()) {
      for (String detail : Messages.details(story)) {
        String finding = Messages.in("securityhub.json", detail);
        labels.add(JSON.readTree(finding).at("/Severity/Label").asText());
      }
    }

    assertThat(labels).hasSize(Severity.values().length).contains("INFORMATIONAL");
  }

  @Test
  void no_message_tells_a_planted_secret() {
    Canaries canaries = new Canaries();
    for (Story story : Story.all()) {
      Story planted =
          new Story(
              story.name(),
              story.json(),
              EventFiles.calls(story.name(), canaries.plant(story.json()).toString()));
      for (String detail : Messages.details(planted)) {
        assertThat(Messages.of(detail, Messages.OWNERS.getFirst()).values())
            .noneMatch(text -> text.contains(Canaries.MARK));
      }
    }

    assertThat(canaries.planted()).isGreaterThan(1000);
  }

  @Test
  void a_message_says_what_who_when_what_follows_and_the_ways_out() {
    for (Story story : Story.all()) {
      for (String detail : Messages.details(story)) {
        var notice = Messages.notice(detail);
        String text = Messages.in("sns.txt", detail);
        List<String> headings =
            switch (notice.news()) {
              case OPENED, CHANGED ->
                  List.of("What happened", "What follows", "Fields", "Ways out");
              case RESOLVED ->
                  notice.particulars().isPresent()
                      ? List.of("How it ended", "What it was", "Fields")
                      : List.of("Why it is over", "What was said");
            };
        assertThat(text).contains(headings).contains("Why you get this");
        notice.particulars().ifPresent(told -> assertThat(text).contains(" UTC\n"));
      }
    }
  }

  @Test
  void names_of_fields_are_the_ones_of_the_finding() throws IOException {
    String detail = Messages.details(Story.named("sidecar")).getFirst();
    JsonNode changes = JSON.readTree(detail).at("/finding/changes");
    String text = Messages.in("sns.txt", detail);

    assertThat(StreamSupport.stream(changes.spliterator(), false).limit(12))
        .allMatch(change -> text.contains("`" + change.path("field").asText() + "`"));
  }
}
