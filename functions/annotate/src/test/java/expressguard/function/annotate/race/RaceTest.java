package expressguard.function.annotate.race;

import static expressguard.function.annotate.mark.Scene.SHOP;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import expressguard.conflict.Severity;
import expressguard.function.annotate.mark.Annotating;
import expressguard.function.annotate.mark.Scene;
import expressguard.function.annotate.tag.MemoryTags;
import expressguard.function.annotate.tag.ResourceTags;
import expressguard.inventory.ResourceId;
import expressguard.lambda.Outcome;
import expressguard.ledger.Known;
import expressguard.ledger.Standings;
import expressguard.policy.Response;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/**
 * The real code of two workers, in every order in which their reads and writes can come, while the
 * service moves on under them: whatever happens, the tags end where the service stands.
 */
class RaceTest {

  /** Every call of a port is one step of its own. */
  private record Stepping(Stage stage, Standings standings, ResourceTags tags)
      implements Standings, ResourceTags {

    @Override
    public Optional<Known> service(ResourceId id) {
      stage.step();
      return standings.service(id);
    }

    @Override
    public long applied(ResourceId service, Response response) {
      return standings.applied(service, response);
    }

    @Override
    public boolean apply(ResourceId service, Response response, long version) {
      stage.step();
      return standings.apply(service, response, version);
    }

    @Override
    public Reading read(ResourceId resource) {
      stage.step();
      return tags.read(resource);
    }

    @Override
    public Writing put(ResourceId resource, SortedMap<String, String> wanted) {
      stage.step();
      return tags.put(resource, wanted);
    }

    @Override
    public Writing remove(ResourceId resource, SortedSet<String> keys) {
      stage.step();
      return tags.remove(resource, keys);
    }
  }

  /** Takes it that the version is still the one that was read. */
  private record Trusting(Standings standings) implements Standings {

    @Override
    public Optional<Known> service(ResourceId id) {
      return standings.service(id);
    }

    @Override
    public long applied(ResourceId service, Response response) {
      return standings.applied(service, response);
    }

    @Override
    public boolean apply(ResourceId service, Response response, long version) {
      standings.apply(service, response, version);
      return true;
    }
  }

  /** Fewer would mean that something is not explored any more. */
  private static final int FEWEST = 500;

  @Test
  void no_order_of_two_workers_leaves_old_tags() {
    assertThat(Oracle.explore(oracle -> run(oracle, 0, false))).isGreaterThan(FEWEST);
  }

  @Test
  void no_order_of_two_workers_leaves_tags_of_what_is_over() {
    assertThat(Oracle.explore(oracle -> run(oracle, 0, true))).isGreaterThan(FEWEST);
  }

  @Test
  void no_order_with_a_death_in_it_leaves_old_tags() {
    assertThat(Oracle.explore(oracle -> run(oracle, 1, false))).isGreaterThan(10 * FEWEST);
  }

  @Test
  void no_order_with_a_death_in_it_leaves_tags_of_what_is_over() {
    assertThat(Oracle.explore(oracle -> run(oracle, 1, true))).isGreaterThan(10 * FEWEST);
  }

  /** The explorer finds what is wrong: a worker that does not look again leaves old tags. */
  @Test
  void a_worker_that_does_not_look_again_is_found_out() {
    assertThatThrownBy(
            () -> Oracle.explore(oracle -> run(oracle, 0, false, ports -> new Trusting(ports))))
        .isInstanceOf(AssertionError.class);
  }

  private static void run(Oracle oracle, int deaths, boolean ends) {
    run(oracle, deaths, ends, ports -> ports);
  }

  /** One world: a finding is open and announced; then the service moves on, announced too. */
  private static void run(
      Oracle oracle, int deaths, boolean ends, UnaryOperator<Standings> standings) {
    Scene scene = new Scene(false);
    MemoryTags tags = new MemoryTags(List.of(SHOP));
    Stage stage = new Stage(oracle, deaths);
    Stepping ports = new Stepping(stage, scene.ledger, tags);
    scene.stands(SHOP, Scene.finding("xg-1", Severity.HIGH, 1, List.of(SHOP)));
    stage.actor(() -> work(standings.apply(ports), ports));
    stage.actor(() -> {
      stage.pause();
      moveOn(scene, ends);
      work(standings.apply(ports), ports);
    });
    if (stage.play() > 0) {
      // What a dead worker leaves undone, its queue delivers again.
      work(scene.ledger, tags);
    }
    assertThat(tags.on(SHOP)).isEqualTo(wanted(ends));
    assertThat(scene.ledger.applied(SHOP, Response.ANNOTATE)).isEqualTo(2);
  }

  private static void moveOn(Scene scene, boolean ends) {
    if (ends) {
      scene.stands(SHOP);
    } else {
      scene.stands(SHOP, Scene.finding("xg-2", Severity.LOW, 2, List.of(SHOP)));
    }
  }

  private static SortedMap<String, String> wanted(boolean ends) {
    return new TreeMap<>(
        ends
            ? Map.of()
            : Map.of("express-guard:state", "v2.LOW.1", "express-guard:finding", "v2.xg-2"));
  }

  private static void work(Standings standings, ResourceTags tags) {
    assertThat(new Annotating(standings, tags, _ -> {}).annotate(SHOP))
        .isEqualTo(new Outcome.Done());
  }
}
