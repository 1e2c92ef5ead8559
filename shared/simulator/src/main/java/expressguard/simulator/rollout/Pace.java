package expressguard.simulator.rollout;

import java.time.Duration;

/**
 * When a deployment does what, counted from its start. Bake times are the defaults of Express Mode
 * (ECS developer guide, Resources created); the alarm is rewritten 2 to 35 seconds after an update
 * (observed); how long new tasks take to start is assumed.
 */
public record Pace(Duration alarm, Duration canary, Duration canaryBake, Duration bake) {

  public static Pace standard() {
    return new Pace(
        Duration.ofSeconds(15),
        Duration.ofMinutes(1),
        Duration.ofMinutes(3),
        Duration.ofMinutes(3));
  }
}
