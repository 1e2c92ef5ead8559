package expressguard.lambda.parameter;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/**
 * The switch that stops all actions of the guard at once, and never its watching: a parameter that
 * says {@code on} or {@code off}. Without a parameter actions are on.
 *
 * <p>While the parameter cannot be read, what it said last holds. Only the word {@code on} lets
 * actions be: whoever wrote anything else meant to stop something.
 */
public final class ActionsSwitch {

  private static final Duration HOLDS = Duration.ofSeconds(30);

  private final Parameters parameters;
  private final Optional<String> name;
  private final InstantSource clock;
  private Optional<String> word = Optional.empty();
  private Instant readAt = Instant.EPOCH;

  /**
   * @param name the parameter's; empty when there is no switch
   */
  public ActionsSwitch(Parameters parameters, Optional<String> name, InstantSource clock) {
    this.parameters = parameters;
    this.name = name;
    this.clock = clock;
  }

  /**
   * Whether actions may be taken.
   *
   * @throws UnreadableParameterException when the switch was never seen: then nobody knows, and the
   *     message is to come again
   */
  public synchronized boolean isOn() {
    return name.map(this::word).orElse("on").equals("on");
  }

  private String word(String parameter) {
    if (word.isPresent() && clock.instant().isBefore(readAt.plus(HOLDS))) {
      return word.get();
    }
    try {
      word = Optional.of(parameters.text(parameter).strip());
      readAt = clock.instant();
    } catch (UnreadableParameterException e) {
      if (word.isEmpty()) {
        throw e;
      }
    }
    return word.get();
  }
}
