package expressguard.testkit.simulated;

import static org.assertj.core.api.Assertions.assertThat;

import expressguard.catalog.FieldValue;
import expressguard.conflict.Conflict;
import expressguard.conflict.FieldChange;
import expressguard.conflict.Kind;
import expressguard.finding.Finding;
import expressguard.finding.Report;
import expressguard.simulator.story.Story;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What is played in the simulator ends as what was told of it in records written by hand. */
class SimulatedStoriesTest {

  private static final int WORLDS = 40;

  static List<Story> stories() {
    return Story.all();
  }

  /** Each story of {@code events/stories} and the one of the simulator that it is. */
  static Stream<Arguments> twins() {
    return Stream.of(
        Arguments.of("sidecar", named("sidecar").without(3)),
        Arguments.of("sidecar-log-group", named("sidecar")),
        Arguments.of("custom-domain", named("custom-domain")),
        Arguments.of("stranding", named("stranding")),
        Arguments.of("managed-tag", named("managed-tag")));
  }

  @ParameterizedTest
  @MethodSource("stories")
  void every_record_of_the_simulator_can_be_read(Story story) {
    assertThat(Played.of(story, 1).unreadable()).isEmpty();
  }

  /** The written story of the tag goes on with a refused deployment, which nobody plays. */
  @ParameterizedTest
  @MethodSource("twins")
  void the_simulator_and_the_written_records_give_the_same_findings(String written, Story story) {
    List<String> told =
        told(expressguard.testkit.Story.named(written).report()).stream()
            .filter(one -> !one.startsWith(Kind.EXPRESS_WORK_DENIED.name()))
            .toList();

    assertThat(told).isNotEmpty();
    assertThat(told(Played.of(story, 1).report())).isEqualTo(told);
  }

  @ParameterizedTest
  @MethodSource("stories")
  void no_chance_of_a_world_changes_what_is_found(Story story) {
    List<String> first = told(Played.of(story, 0).report());
    for (int seed = 1; seed < WORLDS; seed++) {
      assertThat(told(Played.of(story, seed).report())).as("seed %d", seed).isEqualTo(first);
    }
  }

  @Test
  void an_unchanged_port_is_no_change() {
    Report report = Played.of(named("sidecar"), 1).report();

    assertThat(report.findings().getFirst().conflict().changes())
        .extracting(FieldChange::field)
        .noneMatch(field -> field.contains("portMappings"));
  }

  private static Story named(String name) {
    return Story.all().stream().filter(one -> one.name().equals(name)).findFirst().orElseThrow();
  }

  private static List<String> told(Report report) {
    return report.findings().stream().map(SimulatedStoriesTest::told).toList();
  }

  /** Kind, fate, field, before, after and status, without the names that a world makes up. */
  private static String told(Finding finding) {
    Conflict conflict = finding.conflict();
    FieldChange leading = conflict.leading();
    return String.join(
            " | ",
            conflict.kind().name(),
            leading.fate().word(),
            leading.field(),
            leading.before().map(FieldValue::display).orElse("?"),
            leading.after().display(),
            conflict.status().word(),
            leading.resource().type().words())
        .replaceAll("arn:aws:[^\\s,=\\]]+", "<arn>")
        .replaceAll("we-[0-9a-f]{32}\\.ecs\\.[a-z0-9-]+\\.on\\.aws", "<application url>");
  }
}
