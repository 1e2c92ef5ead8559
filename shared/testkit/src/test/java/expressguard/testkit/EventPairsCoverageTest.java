package expressguard.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import expressguard.catalog.Catalog;
import expressguard.catalog.WatchedCall;
import expressguard.classify.Classification;
import expressguard.classify.PolicyType;
import expressguard.classify.Reason;
import expressguard.classify.Vehicle;
import expressguard.event.Principal;
import expressguard.finding.Explanation;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The pairs leave out no row of the catalogue, and nothing that a classification can say. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class EventPairsCoverageTest {

  private final Map<EventPair, Explanation> explanations = new LinkedHashMap<>();

  @BeforeAll
  void explains_every_event() {
    EventPair.all().forEach(pair -> explanations.put(pair, pair.explanation()));
  }

  static Stream<WatchedCall> rows() {
    return Catalog.standard().rows().stream();
  }

  @ParameterizedTest
  @MethodSource("rows")
  void has_a_pair_in_which_the_row_answers_and_names_its_resources(WatchedCall row) {
    List<Map.Entry<EventPair, Explanation>> naming =
        explanations.entrySet().stream()
            .filter(entry -> answers(row, entry.getValue()))
            .filter(entry -> !entry.getValue().touched().isEmpty())
            .toList();

    assertThat(naming)
        .as("a pair of %s names an Express service, or says why none can be", row.key())
        .anyMatch(one -> namesService(one.getValue()) || !one.getKey().note().isEmpty());
  }

  @Test
  void says_why_wherever_a_watched_call_names_no_service() {
    explanations.forEach((pair, explanation) -> {
      boolean silent = explanation.row().isPresent() && !namesService(explanation);
      assertThat(!pair.note().isEmpty()).as(pair.name()).isEqualTo(silent);
    });
  }

  @Test
  void has_every_kind_of_principal() {
    assertThat(explanations.values())
        .<Class<?>>extracting(one -> one.call().caller().principal().getClass())
        .containsAll(kinds(Principal.class));
  }

  @Test
  void shows_each_kind_of_principal_in_a_pair_of_its_name() {
    for (Class<?> kind : kinds(Principal.class)) {
      assertThat(EventPair.named("principals/" + kind.getSimpleName()).explanation())
          .extracting(explanation -> explanation.call().caller().principal())
          .isInstanceOf(kind);
    }
  }

  /** All but the one that stands for a record that there is not. */
  @Test
  void has_every_classification() {
    assertThat(explanations.values())
        .<Class<?>>extracting(one -> one.classification().getClass())
        .containsAll(
            kinds(Classification.class).stream()
                .filter(kind -> kind != Classification.Lost.class)
                .toList())
        .doesNotContain(Classification.Lost.class);
  }

  @Test
  void has_every_reason() {
    assertThat(explanations.values())
        .extracting(explanation -> explanation.classification().reason())
        .containsAll(EnumSet.complementOf(EnumSet.of(Reason.EVENT_LOST)));
  }

  @Test
  void has_every_vehicle() {
    TreeSet<Vehicle> vehicles = new TreeSet<>();
    for (Explanation explanation : explanations.values()) {
      explanation.classification().madeWith().ifPresent(vehicles::add);
    }
    assertThat(vehicles).containsExactly(Vehicle.values());
  }

  @Test
  void has_every_type_of_policy_that_can_deny() {
    TreeSet<PolicyType> policies = new TreeSet<>();
    for (Explanation explanation : explanations.values()) {
      if (explanation.classification() instanceof Classification.Attempt(_, var denied, _, _)) {
        denied.ifPresent(policies::add);
      }
    }
    assertThat(policies).containsExactly(PolicyType.values());
  }

  private static boolean namesService(Explanation explanation) {
    return explanation.touched().stream().anyMatch(touched -> !touched.services().isEmpty());
  }

  private static boolean answers(WatchedCall row, Explanation explanation) {
    return explanation.row().filter(answering -> answering.equals(row)).isPresent();
  }

  private static List<Class<?>> kinds(Class<?> sealed) {
    return List.of(sealed.getPermittedSubclasses());
  }
}
