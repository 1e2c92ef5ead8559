package expressguard.policyfile;

import static expressguard.policyfile.Policies.withRule;
import static expressguard.policyfile.Policies.withWaiver;
import static expressguard.policyfile.Policies.withWindow;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SpecVersion.VersionFlag;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class SchemaTest {

  private static final YAMLMapper YAML = new YAMLMapper();
  private static final JsonSchemaFactory FACTORY =
      JsonSchemaFactory.getInstance(VersionFlag.V202012);
  private static final JsonSchema SCHEMA = FACTORY.getSchema(PolicyFile.schema());

  private static final String WAIVER =
      "{name: w, principal: 'arn:aws:iam::111122223333:role/r', service: '*', owner: o,"
          + " reason: r, expires: 2027-01-31T00:00:00Z}";
  private static final String WEEKLY =
      "{name: f, kind: freeze, days: [sat], from: '22:30', hours: 8, zone: UTC, then: [lock]}";
  private static final String ONCE =
      "{name: f, kind: allow, from: 2026-12-01T00:00:00Z, until: 2026-12-02T00:00:00Z,"
          + " at_most: observe}";

  static List<String> accepted() {
    return List.of(
        Policies.shipped("observe.yaml"),
        Policies.shipped("notify-and-lock.yaml"),
        "schemaVersion: 1\nname: p\n",
        withRule("{name: r, then: [lock, notify], on_unsure: observe}"),
        withRule("{name: r, then: [lock], when: {}}"),
        withRule("{name: r, then: [lock], when: {accounts: [111122223333, '4444*']}}"),
        withRule("{name: r, then: [lock], when: {tags: {a: '*', b: [c, 1]}}}"),
        withWaiver(WAIVER),
        withWaiver(WAIVER.replace("role/r", "user/team/u")),
        withWaiver(WAIVER.replace("T00:00:00Z", "T00:00+05:30")),
        withWaiver(WAIVER.replace("owner: o", "owner: o, kinds: [STRANDED], fields: ['tags*']")),
        withWindow(WEEKLY),
        withWindow(WEEKLY.replace("'22:30'", "22:30")),
        withWindow(ONCE));
  }

  static List<String> refused() {
    return List.of(
        "[]",
        "a policy",
        "name: p\n",
        "schemaVersion: 2\nname: p\n",
        "schemaVersion: '1'\nname: p\n",
        "schemaVersion: 1\nname: 12\n",
        "schemaVersion: 1\nname: ''\n",
        "schemaVersion: 1\nname: p\nrule: []\n",
        "schemaVersion: 1\nname: p\nrules:\n",
        "schemaVersion: 1\nname: p\nrules: {}\n",
        withRule("lock"),
        withRule("{name: r}"),
        withRule("{name: r, then: lock}"),
        withRule("{name: r, then: []}"),
        withRule("{name: r, then: [LOCK]}"),
        withRule("{name: r, then: [lock], on_unsure: never}"),
        withRule("{name: r, then: [lock], when: everything}"),
        withRule("{name: r, then: [lock], when: {kinds: [stranded]}}"),
        withRule("{name: r, then: [lock], when: {fates: [STRAND, LOST]}}"),
        withRule("{name: r, then: [lock], when: {severity: [high]}}"),
        withRule("{name: r, then: [lock], when: {services: prod/*}}"),
        withRule("{name: r, then: [lock], when: {services: ['']}}"),
        withRule("{name: r, then: [lock], when: {services: [" + "a".repeat(1025) + "]}}"),
        withRule("{name: r, then: [lock], when: {tags: [tier]}}"),
        withRule("{name: r, then: [lock], when: {tags: {tier: true}}}"),
        withRule("{name: r, then: [lock], when: {tags: {tier: {}}}}"),
        withRule("{name: r, then: [lock], when: {vehicles: [bicycle]}}"),
        withWaiver(WAIVER.replace("name: w, ", "")),
        withWaiver(WAIVER.replace("owner: o, ", "")),
        withWaiver(WAIVER.replace(" reason: r, ", "")),
        withWaiver(WAIVER.replace("T00:00:00Z", "")),
        withWaiver(WAIVER.replace("00Z", "00")),
        withWaiver(WAIVER.replace("role/r", "role/*")),
        withWaiver(
            WAIVER.replace("iam::111122223333:role/r", "sts::111122223333:assumed-role/r/s")),
        withWaiver(WAIVER.replace("iam::111122223333:role/r", "iam::me:role/r")),
        withWindow(WEEKLY.replace("kind: freeze, ", "")),
        withWindow(WEEKLY.replace("freeze", "deny")),
        withWindow(WEEKLY.replace("[sat]", "[sat, holiday]")),
        withWindow(WEEKLY.replace("days: [sat], ", "")),
        withWindow(WEEKLY.replace("22:30", "25:30")),
        withWindow(WEEKLY.replace("hours: 8", "hours: 169")),
        withWindow(WEEKLY.replace("hours: 8", "hours: '8'")),
        withWindow(WEEKLY.replace("hours: 8", "hours: 8.5")),
        withWindow(WEEKLY.replace("zone: UTC, ", "")),
        withWindow(WEEKLY.replace("then: [lock]", "at_most: lock")),
        withWindow(ONCE.replace("at_most: observe", "at_most: observe, days: [sat]")),
        withWindow(ONCE.replace("at_most: observe", "then: [observe]")),
        withWindow(ONCE.replace("from: 2026-12-01T00:00:00Z", "from: '22:30'")));
  }

  @ParameterizedTest
  @MethodSource("accepted")
  void what_the_reader_accepts_the_schema_accepts(String text) throws JsonProcessingException {
    assertThat(Policies.problems(text)).isEmpty();
    assertThat(SCHEMA.validate(YAML.readTree(text))).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("refused")
  void what_the_reader_refuses_the_schema_refuses(String text) throws JsonProcessingException {
    assertThat(Policies.problems(text)).isNotEmpty();
    assertThat(SCHEMA.validate(YAML.readTree(text))).isNotEmpty();
  }

  @Test
  void the_words_of_the_schema_are_the_words_of_the_reader() {
    assertThat(words("kind")).isEqualTo(Vocabulary.KINDS.all());
    assertThat(words("fate")).isEqualTo(Vocabulary.FATES.all());
    assertThat(words("severity")).isEqualTo(Vocabulary.SEVERITIES.all());
    assertThat(words("response")).isEqualTo(Vocabulary.RESPONSES.all());
    assertThat(words("vehicle")).isEqualTo(Vocabulary.VEHICLES.all());
    assertThat(words("day")).isEqualTo(Vocabulary.DAYS.all());
    assertThat(texts(SCHEMA.getSchemaNode().at("/$defs/window/properties/kind/enum")))
        .isEqualTo(Vocabulary.WINDOW_KINDS.all());
  }

  @Test
  void it_is_a_schema_of_the_draft_that_it_names() {
    var meta = FACTORY.getSchema(SchemaLocation.of("https://json-schema.org/draft/2020-12/schema"));

    assertThat(SCHEMA.getSchemaNode().at("/$schema").asText())
        .isEqualTo("https://json-schema.org/draft/2020-12/schema");
    assertThat(meta.validate(SCHEMA.getSchemaNode())).isEmpty();
  }

  @Test
  void every_key_has_a_description_for_editors() {
    List<String> bare = new ArrayList<>();
    for (String where :
        List.of("", "/$defs/rule", "/$defs/match", "/$defs/waiver", "/$defs/window")) {
      var keys = SCHEMA.getSchemaNode().at(where + "/properties");
      assertThat(keys.size()).as(where).isPositive();
      keys.properties().stream()
          .filter(key -> !described(key.getValue()))
          .forEach(key -> bare.add(where + " " + key.getKey()));
    }

    assertThat(bare).isEmpty();
  }

  private static boolean described(JsonNode key) {
    return !key.path("description").asText().isBlank()
        || !SCHEMA
            .getSchemaNode()
            .at(key.path("$ref").asText().replace("#", ""))
            .path("description")
            .asText()
            .isBlank();
  }

  private static List<String> words(String name) {
    return texts(SCHEMA.getSchemaNode().at("/$defs/" + name + "/enum"));
  }

  private static List<String> texts(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false).map(JsonNode::asText).toList();
  }
}
