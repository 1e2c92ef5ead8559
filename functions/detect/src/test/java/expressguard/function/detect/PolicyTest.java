package expressguard.function.detect;

import static org.assertj.core.api.Assertions.assertThat;

import expressguard.lambda.measure.Measure;
import expressguard.policy.Response;
import expressguard.testkit.Printed;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A policy that cannot be used changes nothing, and is loud. */
class PolicyTest {

  private static final String NOTIFY =
      World.policy("tell", "{name: all, then: [notify], when: {severity: info}}");

  private final World world = new World();

  private void play() {
    Scenes.records("sidecar").forEach(record -> world.deliver(World.sweep("Backfill", record)));
  }

  private void settle() {
    world.deliver(
        World.sweep(
            "Settle",
            World.json(
                "{\"services\":[\"arn:aws:ecs:eu-central-1:111122223301:service/sidecar/web\","
                    + "\"arn:aws:ecs:eu-central-1:111122223301:service/nobody/knows\"]}")));
  }

  private boolean isNotified() {
    return world.told().stream().allMatch(told -> told.responses().contains(Response.NOTIFY));
  }

  @Test
  void it_is_read_anew_after_a_minute_and_applied_by_settling() {
    play();
    assertThat(isNotified()).isFalse();
    world.parameters.put(World.POLICY, NOTIFY);
    settle();
    assertThat(isNotified()).isFalse();
    world.goTo(world.now().plus(Duration.ofSeconds(61)));
    settle();
    assertThat(isNotified()).isTrue();
    assertThat(Scenes.news(world, "CHANGED")).hasSize(1);
    assertThat(world.ledger.services()).hasSize(1);
  }

  @Test
  void one_that_is_broken_or_gone_leaves_the_last_valid_one_in_force() {
    world.parameters.put(World.POLICY, NOTIFY);
    play();
    assertThat(isNotified()).isTrue();
    long versions = world.versions();
    for (String broken : List.of("rules: [", World.policy("p", "{name: r, then: [shout]}"))) {
      world.parameters.put(World.POLICY, broken);
      world.goTo(world.now().plus(Duration.ofSeconds(61)));
      settle();
    }
    world.parameters.remove(World.POLICY);
    world.goTo(world.now().plus(Duration.ofSeconds(61)));
    List<String> printed = Printed.by(this::settle);

    assertThat(isNotified()).isTrue();
    assertThat(world.versions()).isEqualTo(versions);
    assertThat(world.measures.sum(Measure.UNREADABLE_POLICY)).isEqualTo(3);
    assertThat(printed).anyMatch(line -> line.contains("ERROR") && line.contains("policy cannot"));
  }

  @Test
  void a_process_that_starts_while_it_is_broken_goes_by_the_last_valid_one() {
    world.parameters.put(World.POLICY, NOTIFY);
    play();
    long versions = world.versions();
    world.parameters.put(World.POLICY, "rules: [");
    world.restart();
    settle();
    assertThat(isNotified()).isTrue();
    assertThat(world.versions()).isEqualTo(versions);
    assertThat(world.measures.sum(Measure.UNREADABLE_POLICY)).isEqualTo(1);
  }

  @Test
  void without_any_valid_one_everything_is_observed_and_nothing_is_lost() {
    world.parameters.remove(World.POLICY);
    world.restart();
    play();
    assertThat(world.told())
        .isNotEmpty()
        .allMatch(told -> told.responses().stream().allMatch(one -> one == Response.OBSERVE));
    assertThat(world.measures.sum(Measure.UNREADABLE_POLICY)).isEqualTo(1);

    world.parameters.put(World.POLICY, NOTIFY);
    world.goTo(world.now().plus(Duration.ofSeconds(61)));
    settle();
    assertThat(isNotified()).isTrue();
  }
}
