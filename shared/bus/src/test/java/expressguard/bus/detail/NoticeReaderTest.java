package expressguard.bus.detail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import expressguard.bus.Bus;
import expressguard.bus.Notice;
import expressguard.bus.Notice.News;
import expressguard.bus.Particulars;
import expressguard.bus.json.FindingJson;
import expressguard.bus.member.MalformedNotice;
import expressguard.conflict.Conflict;
import expressguard.conflict.FieldChange;
import expressguard.finding.Finding;
import expressguard.inventory.ExpressService;
import expressguard.standing.Standing;
import expressguard.testkit.Story;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class NoticeReaderTest {

  private static final ObjectMapper JSON = new ObjectMapper();
  private final NoticeReader reader = new NoticeReader();

  static List<Story> stories() {
    return Story.all();
  }

  @ParameterizedTest
  @MethodSource("stories")
  void reads_what_was_written_of_every_finding(Story story) throws IOException {
    for (Finding finding : story.report().findings()) {
      Notice notice = reader.detail(Notices.opened(finding));
      Conflict conflict = finding.conflict();
      Particulars told = notice.particulars().orElseThrow();

      assertThat(notice.finding()).isEqualTo(finding.id());
      assertThat(notice.service()).isEqualTo(conflict.service());
      assertThat(notice.severity()).isEqualTo(conflict.severity());
      assertThat(notice.responses()).isEqualTo(finding.decision().responses());
      assertThat(told.at()).isEqualTo(conflict.cause().at());
      assertThat(told.who()).isEqualTo(conflict.cause().principal().display());
      assertThat(told.affects()).isEqualTo(conflict.affects());
      assertThat(told.changes().stream().map(Particulars.Line::field))
          .isEqualTo(conflict.changes().stream().map(FieldChange::field).toList());
      assertThat(told.leading().before()).isEqualTo(conflict.leading().was());
      assertThat(told.consequence()).isEqualTo(finding.consequence());
      assertThat(finding.summary()).startsWith(told.happened() + " at " + told.at());
    }
  }

  @ParameterizedTest
  @MethodSource("stories")
  void reads_a_finding_of_a_report_like_one_of_the_bus(Story story) throws IOException {
    for (Finding finding : story.report().findings()) {
      ByteArrayOutputStream written = new ByteArrayOutputStream();
      try (JsonGenerator json = new JsonFactory().createGenerator(written)) {
        FindingJson.write(json, finding);
      }
      Notice reported =
          reader.detail(
              ReportedFinding.detail(
                  written.toString(StandardCharsets.UTF_8), Collections.emptySortedMap()));
      Notice told = reader.detail(Notices.opened(finding));

      assertThat(reported.particulars()).isEqualTo(told.particulars());
      assertThat(reported.thread()).isEqualTo(told.thread());
      assertThat(reported.news()).isEqualTo(reported.open() ? News.OPENED : News.RESOLVED);
    }
  }

  @Test
  void reads_an_event_as_a_rule_hands_it_to_a_queue() throws IOException {
    String detail = Notices.opened(Notices.first("sidecar"));

    assertThat(reader.event(event(Bus.SOURCE, Bus.DETAIL_TYPE, detail)))
        .isEqualTo(reader.detail(detail));
    assertThatThrownBy(() -> reader.event(event("somebody", Bus.DETAIL_TYPE, detail)))
        .hasMessage("it is no event `Express Guard Finding` of `express-guard`");
    assertThatThrownBy(() -> reader.event(event(Bus.SOURCE, "Digest", detail)))
        .isInstanceOf(MalformedNotice.class);
  }

  @Test
  void knows_how_it_ended_and_what_was_said_before() throws IOException {
    Finding open = Notices.first("sidecar");
    Finding closed = Notices.closed(open, "the field was given back");
    Standing told = Standing.none(open.conflict().service()).after(List.of(open), 1).standing();
    var judgement = told.after(List.of(closed), 1);
    Notice notice =
        reader.detail(
            FindingDetail.text(
                ExpressService.named(told.service()),
                judgement.standing(),
                judgement.changes().getFirst()));

    assertThat(notice.news()).isEqualTo(News.RESOLVED);
    assertThat(notice.open()).isFalse();
    assertThat(notice.version()).isEqualTo(2);
    assertThat(notice.before().orElseThrow().summary()).isEqualTo(open.summary());
    assertThat(notice.particulars().orElseThrow().end().orElseThrow().why())
        .isEqualTo("the field was given back");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/schemaVersion | 2 | `schemaVersion` is not 1",
        "/id | x | `id` is no id of the form `xn-<16 hexadecimal digits>`",
        "/thread | xt-0 | `thread` is no id of the form `xt-<16 hexadecimal digits>`",
        "/news | GONE | `news` is no word that this version knows",
        "/service | web | `service` is no ARN of an ECS service",
        "/version | many | `version` is no whole number",
        "/finding/kind | NEW_KIND | `kind` is no word that this version knows",
        "/finding/at | today | `finding.at` is no instant",
        "/finding/notes | none | `finding.notes` is missing or no list",
        "/finding/changes/0/after | x | `finding.changes[0].after` is missing or no object",
        "/finding/affects | [\"web\"] | `finding.affects` has an item that is no ARN",
        "/finding/changes | [] | `finding.changes` is empty",
        "/tags | {\"owner\":[]} | `tags` has a value that is no text",
      })
  void names_the_member_that_is_wrong(String place, String value, String message)
      throws IOException {
    JsonNode detail = JSON.readTree(Notices.opened(Notices.first("sidecar")));
    int slash = place.lastIndexOf('/');
    JsonNode holder = slash == 0 ? detail : detail.at(place.substring(0, slash));
    ((ObjectNode) holder)
        .set(
            place.substring(slash + 1),
            value.matches("[\\[{].*") ? JSON.readTree(value) : JSON.valueToTree(value));

    assertThatThrownBy(() -> reader.detail(detail.toString()))
        .isInstanceOf(MalformedNotice.class)
        .hasMessageEndingWith(message.replaceFirst("^`kind`", "kind`"));
  }

  @Test
  void every_member_that_is_taken_away_is_missed_or_optional() throws IOException {
    String text = Notices.opened(Notices.first("sidecar"));
    List<String> optional = new ArrayList<>();
    for (String name : List.copyOf(names(JSON.readTree(text)))) {
      ObjectNode detail = (ObjectNode) JSON.readTree(text);
      detail.remove(name);
      try {
        reader.detail(detail.toString());
        optional.add(name);
      } catch (MalformedNotice missed) {
        assertThat(missed).hasMessageContaining("`" + name + "`");
      }
    }

    assertThat(optional).isEmpty();
  }

  private static List<String> names(JsonNode object) {
    List<String> names = new ArrayList<>();
    object.fieldNames().forEachRemaining(names::add);
    return names;
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "[]", "\"text\"", "{", "{\"a\":1,\"a\":2}", "{} {}", "null"})
  void survives_what_is_no_detail_at_all(String text) {
    assertThatThrownBy(() -> reader.detail(text)).isInstanceOf(IOException.class);
    assertThatThrownBy(() -> reader.event(text)).isInstanceOf(IOException.class);
  }

  @Test
  void survives_nesting_and_length_without_end() {
    String deep = "{\"detail\":" + "[".repeat(100_000);
    String wide = "{\"id\":\"" + "x".repeat(2_000_000) + "\"}";

    assertThatThrownBy(() -> reader.event(deep)).isInstanceOf(IOException.class);
    assertThatThrownBy(() -> reader.detail(wide)).isInstanceOf(IOException.class);
  }

  private static String event(String source, String type, String detail) throws IOException {
    ObjectNode event = JSON.createObjectNode();
    event.put("source", source).put("detail-type", type).set("detail", JSON.readTree(detail));
    return event.toString();
  }
}
