package expressguard.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import expressguard.event.ApiCall;
import expressguard.finding.Finding;
import expressguard.finding.Report;
import expressguard.inventory.ResourceId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every story ends as it says, in whatever order and however often its records arrive. */
class StoriesTest {

  private static final int SHUFFLES = 20;

  static Stream<Story> stories() {
    return Story.all().stream();
  }

  @ParameterizedTest
  @MethodSource("stories")
  void tells_the_findings_that_the_story_expects(Story story) {
    Report report = story.report();

    assertThat(ExpectedFindings.differences(story.expected(), report))
        .as(() -> told(report))
        .isEmpty();
    assertThat(report.doubts()).isEmpty();
  }

  static Stream<Story> storiesWithOwners() {
    return stories().filter(story -> story.expected().has("owners"));
  }

  @ParameterizedTest
  @MethodSource("storiesWithOwners")
  void ends_with_the_owners_that_the_story_expects(Story story) {
    ResourceId service =
        ResourceId.ofArn(story.expected().at("/findings/0/service").asText()).orElseThrow();
    SortedMap<String, List<String>> owners = story.owners(service);

    story
        .expected()
        .path("owners")
        .properties()
        .forEach(owner -> {
          List<String> expected = new ArrayList<>();
          owner.getValue().forEach(manager -> expected.add(manager.asText()));
          assertThat(owners.get(owner.getKey())).as(owner.getKey()).isEqualTo(expected);
        });
  }

  @ParameterizedTest
  @MethodSource("stories")
  void tells_the_same_in_any_order_and_repetition(Story story) {
    Report told = story.report();
    for (int seed = 0; seed < SHUFFLES; seed++) {
      Random random = new Random(seed);
      List<ApiCall> calls = new ArrayList<>(story.calls());
      calls.addAll(
          IntStream.range(0, 1 + calls.size() / 2)
              .mapToObj(_ -> story.calls().get(random.nextInt(story.calls().size())))
              .toList());
      Collections.shuffle(calls, random);

      Report again = Story.report(calls);

      assertThat(again.findings()).as("seed %d", seed).isEqualTo(told.findings());
      assertThat(again.inventory().services()).isEqualTo(told.inventory().services());
    }
  }

  @Test
  void holds_up_every_rule_of_the_seed_page() {
    TreeSet<String> held = new TreeSet<>();
    stories().forEach(story -> held.addAll(story.rules()));

    assertThat(held)
        .containsAll(IntStream.rangeClosed(1, 17).mapToObj(number -> "R-" + number).toList());
  }

  @Test
  void names_every_finding_once() {
    List<String> ids =
        stories()
            .flatMap(story -> story.report().findings().stream())
            .map(Finding::id)
            .sorted()
            .toList();

    assertThat(ids).doesNotHaveDuplicates();
  }

  private static String told(Report report) {
    StringBuilder text = new StringBuilder();
    for (Finding finding : report.findings()) {
      text.append("\n  ").append(finding.conflict().kind()).append(' ').append(finding.summary());
    }
    return text.toString();
  }
}
