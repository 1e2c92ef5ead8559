package expressguard.bus.detail;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import expressguard.catalog.FieldValue;
import expressguard.conflict.Conflict;
import expressguard.conflict.FieldChange;
import expressguard.finding.Finding;
import expressguard.inventory.ExpressService;
import expressguard.policy.Decision;
import expressguard.policy.Response;
import expressguard.standing.Change;
import expressguard.standing.Standing;
import expressguard.testkit.EventFiles;
import expressguard.testkit.Story;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FindingDetailTest {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final JsonSchema CLOSED = closed();

  static List<Story> stories() {
    return Story.all();
  }

  @ParameterizedTest
  @MethodSource("stories")
  void all_that_is_said_of_a_story_fits_the_schema_and_leaves_no_member_untold(Story story)
      throws IOException {
    List<String> texts = Notices.of(story);

    assertThat(texts).hasSizeGreaterThanOrEqualTo(story.expected().path("findings").size());
    for (String text : texts) {
      assertThat(CLOSED.validate(JSON.readTree(text))).as(text).isEmpty();
    }
  }

  @Test
  void stories_open_change_and_resolve_findings() throws IOException {
    Set<String> missing = new TreeSet<>(Set.of("CHANGED", "OPENED", "RESOLVED"));
    for (Story story : Story.all()) {
      for (String text : missing.isEmpty() ? List.<String>of() : Notices.of(story)) {
        JsonNode detail = JSON.readTree(text);
        if (detail.has("finding")) {
          missing.remove(detail.path("news").asText());
        }
      }
    }

    assertThat(missing).isEmpty();
  }

  @Test
  void a_finding_that_never_was_one_is_told_with_what_was_said_before() throws IOException {
    Finding finding = Notices.first("sidecar");
    Standing told =
        Standing.none(finding.conflict().service()).after(List.of(finding), 1).standing();
    var judgement = told.after(List.of(), 1);
    JsonNode detail =
        JSON.readTree(
            FindingDetail.text(
                ExpressService.named(told.service()),
                judgement.standing(),
                judgement.changes().getFirst()));

    assertThat(CLOSED.validate(detail)).isEmpty();
    assertThat(detail.has("finding")).isFalse();
    assertThat(detail.path("news").asText()).isEqualTo("RESOLVED");
    assertThat(detail.path("open").asBoolean()).isFalse();
    assertThat(detail.at("/before/summary").asText()).isEqualTo(finding.summary());
    assertThat(detail.path("severity").asText()).isEqualTo(finding.conflict().severity().name());
  }

  @Test
  void a_detail_without_finding_and_without_what_was_said_before_does_not_fit() throws IOException {
    ObjectNode detail = (ObjectNode) JSON.readTree(Notices.opened(Notices.first("sidecar")));

    assertThat(CLOSED.validate(detail)).isEmpty();
    assertThat(CLOSED.validate(detail.deepCopy().without("finding"))).isNotEmpty();
    assertThat(CLOSED.validate(detail.deepCopy().put("news", "BROKEN"))).isNotEmpty();
  }

  @Test
  void whoever_heard_of_a_finding_hears_that_the_policy_now_only_observes_it() throws IOException {
    Finding loud = decided(Notices.first("sidecar"), Response.NOTIFY);
    Finding quiet = decided(loud, Response.OBSERVE);
    Standing told = Standing.none(loud.conflict().service()).after(List.of(loud), 1).standing();
    var judgement = told.after(List.of(quiet), 1);
    JsonNode detail =
        JSON.readTree(
            FindingDetail.text(
                ExpressService.named(told.service()),
                judgement.standing(),
                judgement.changes().getFirst()));

    assertThat(detail.path("responses").toString()).isEqualTo("[\"notify\"]");
    assertThat(detail.at("/finding/decision/responses").toString()).isEqualTo("[\"observe\"]");
  }

  @Test
  void the_id_is_the_same_for_the_same_thing_and_no_other() {
    Finding finding = Notices.first("sidecar");
    Change opened = new Change.Opened("xt-0", finding);
    Change changed =
        new Change.Changed(
            "xt-0",
            finding,
            Standing.none(finding.conflict().service())
                .after(List.of(finding), 1)
                .standing()
                .told()
                .values()
                .iterator()
                .next());

    assertThat(List.of(id(opened, 1), id(opened, 2), id(changed, 1))).doesNotHaveDuplicates();
    assertThat(id(opened, 1)).isEqualTo(id(opened, 1));
  }

  private static String id(Change change, long version) {
    Finding finding = Notices.first("sidecar");
    Standing standing =
        new Standing(finding.conflict().service(), version, Collections.emptySortedMap());
    return FindingDetail.text(ExpressService.named(standing.service()), standing, change)
        .replaceFirst(".*?\"id\":\"", "")
        .replaceFirst("\".*", "");
  }

  @Test
  void a_finding_with_many_changes_keeps_the_gravest_and_counts_the_others() throws IOException {
    Finding many = grown(Notices.first("sidecar"), 5_000, "v");
    String text = Notices.opened(many);
    JsonNode detail = JSON.readTree(text);
    JsonNode changes = detail.at("/finding/changes");

    assertThat(text.length()).isLessThanOrEqualTo(FindingDetail.LONGEST);
    assertThat(CLOSED.validate(detail)).isEmpty();
    assertThat(changes).hasSize(200);
    assertThat(changes.get(0).path("field").asText()).isEqualTo(many.conflict().leading().field());
    assertThat(detail.path("cutChanges").asInt()).isEqualTo(many.conflict().changes().size() - 200);
  }

  @Test
  void long_values_keep_their_beginning_and_say_how_much_is_missing() throws IOException {
    String text = Notices.opened(grown(Notices.first("sidecar"), 3, "\u65e5".repeat(100_000)));
    JsonNode detail = JSON.readTree(text);

    assertThat(text.length()).isLessThanOrEqualTo(FindingDetail.LONGEST);
    JsonNode changes = detail.at("/finding/changes");
    assertThat(changes.path(changes.size() - 1).at("/after/text").asText())
        .startsWith("\u65e5\u65e5")
        .endsWith("\u2026 (95904 more characters)");
  }

  @Test
  void even_the_longest_finding_fits() {
    Finding huge = grown(Notices.first("sidecar"), 3_000, "\ud83d\ude00".repeat(1_000));

    assertThat(Notices.opened(huge).length()).isLessThanOrEqualTo(FindingDetail.LONGEST);
  }

  @Test
  void the_finding_is_described_as_reports_have_it() throws IOException {
    JsonNode ours = schema().path("$defs");
    JsonNode reports =
        JSON.readTree(EventFiles.root().resolve("docs/report.schema.json").toFile()).path("$defs");

    ours.properties()
        .forEach(one -> assertThat(one.getValue()).isEqualTo(reports.path(one.getKey())));
    assertThat(ours.has("finding")).isTrue();
  }

  private static Finding decided(Finding finding, Response response) {
    Decision decision =
        new Decision(new TreeSet<>(List.of(response)), List.of("a rule says so"), List.of());
    return new Finding(
        finding.id(), finding.conflict(), decision, finding.summary(), finding.waysOut());
  }

  private static Finding grown(Finding finding, int more, String value) {
    Conflict conflict = finding.conflict();
    List<FieldChange> changes = new ArrayList<>(conflict.changes());
    FieldChange leading = conflict.leading();
    for (int field = 0; field < more; field++) {
      changes.add(
          new FieldChange(
              leading.slot(),
              leading.resource(),
              "field" + field,
              leading.before(),
              FieldValue.shown(value),
              leading.fate(),
              leading.basis(),
              leading.source()));
    }
    return Notices.with(
        finding,
        new Conflict(
            conflict.kind(),
            conflict.severity(),
            conflict.status(),
            conflict.service(),
            conflict.cause(),
            changes,
            conflict.affects(),
            conflict.notes()));
  }

  private static ObjectNode schema() {
    try (InputStream in =
        FindingDetail.class.getResourceAsStream("/expressguard/bus/finding.schema.json")) {
      return (ObjectNode) JSON.readTree(Objects.requireNonNull(in));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The schema leaves room for members to come; here none may be left untold. */
  private static JsonSchema closed() {
    ObjectNode schema = schema();
    close(schema);
    return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(schema);
  }

  private static void close(JsonNode node) {
    if (node instanceof ObjectNode object && object.path("properties").isObject()) {
      object.put("unevaluatedProperties", false);
    }
    node.forEach(FindingDetailTest::close);
  }
}
