package expressguard.cli.render;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import expressguard.classify.Vehicle;
import expressguard.cli.Inputs;
import expressguard.cli.Json;
import expressguard.cli.Run;
import expressguard.conflict.Kind;
import expressguard.conflict.Severity;
import expressguard.event.Basis;
import expressguard.inventory.Slot;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** docs/report.schema.json against real reports. */
class ReportSchemaTest {

  @TempDir Path folder;

  private static final JsonSchemaFactory SCHEMAS =
      JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012);

  @Test
  void a_report_of_all_stories_fits_and_has_no_member_that_the_schema_does_not_tell()
      throws IOException {
    Path strict = Files.writeString(folder.resolve("strict.yaml"), Inputs.STRICT_POLICY);
    String report =
        Run.of(
                "backtest",
                "--output=json",
                "--compare",
                strict.toString(),
                "nowhere",
                Run.stories())
            .out();

    assertThat(closed().validate(Json.document(report))).isEmpty();
    assertThat(Json.document(report).path("policyDifference").path("changes")).isNotEmpty();
  }

  @Test
  void each_line_of_jsonl_fits_the_schema_of_a_finding_and_the_last_one_has_the_rest()
      throws IOException {
    var lines = Json.lines(Run.of("backtest", "--output=jsonl", Run.stories()).out());
    ObjectNode whole = schema();
    ObjectNode part = whole.objectNode().put("$schema", whole.path("$schema").asText());
    part.put("$ref", "#/$defs/finding").set("$defs", whole.path("$defs"));
    JsonSchema finding = SCHEMAS.getSchema(part);

    for (JsonNode line : lines.subList(0, lines.size() - 1)) {
      assertThat(finding.validate(line)).isEmpty();
    }
    assertThat(lines).hasSizeGreaterThan(10);
  }

  @Test
  void a_report_without_its_counters_or_with_an_unknown_severity_does_not_fit() throws IOException {
    ObjectNode report =
        (ObjectNode) Json.document(Run.of("backtest", "--output=json", Run.stories()).out());
    JsonSchema schema = SCHEMAS.getSchema(schema());

    assertThat(schema.validate(report.deepCopy().without("counters"))).isNotEmpty();
    ObjectNode wrong = report.deepCopy();
    ((ObjectNode) wrong.path("findings").path(0)).put("severity", "TERRIBLE");
    assertThat(schema.validate(wrong)).isNotEmpty();
  }

  private static ObjectNode schema() throws IOException {
    return (ObjectNode)
        Json.document(Files.readString(Path.of(Run.file("docs/report.schema.json"))));
  }

  @Test
  void the_schema_has_every_word_that_the_program_knows() throws IOException {
    JsonNode words = schema().path("$defs");
    JsonNode finding = words.path("finding").path("properties");

    assertThat(enumOf(words.path("slot"))).isEqualTo(names(Slot.values()));
    assertThat(enumOf(words.path("basis"))).isEqualTo(names(Basis.values()));
    assertThat(enumOf(finding.path("kind"))).isEqualTo(names(Kind.values()));
    assertThat(enumOf(finding.path("severity"))).isEqualTo(names(Severity.values()));
    assertThat(enumOf(finding.path("vehicle"))).isEqualTo(names(Vehicle.values()));
  }

  private static List<String> enumOf(JsonNode schema) {
    return StreamSupport.stream(schema.path("enum").spliterator(), false)
        .map(JsonNode::asText)
        .toList();
  }

  private static List<String> names(Enum<?>[] values) {
    return Stream.of(values).map(Enum::name).toList();
  }

  /** The schema leaves room for members to come; here none may be left untold. */
  private static JsonSchema closed() throws IOException {
    ObjectNode schema = schema();
    close(schema);
    return SCHEMAS.getSchema(schema);
  }

  private static void close(JsonNode node) {
    if (node instanceof ObjectNode object && object.path("properties").isObject()) {
      object.put("unevaluatedProperties", false);
    }
    node.forEach(ReportSchemaTest::close);
  }
}
