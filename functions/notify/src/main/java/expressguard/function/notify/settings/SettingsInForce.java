package expressguard.function.notify.settings;

import expressguard.lambda.log.Line;
import expressguard.lambda.measure.Measure;
import expressguard.lambda.measure.Measures;
import expressguard.lambda.parameter.Parameters;
import expressguard.lambda.parameter.UnreadableParameterException;
import expressguard.policyfile.yaml.Parsed;
import expressguard.policyfile.yaml.Problem;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.Logger;

/**
 * The settings that hold now. Ones that cannot be read change nothing and are loud: the last valid
 * ones hold, and where there never were any, those that are part of the function. Somebody must be
 * told even then.
 */
public final class SettingsInForce {

  private static final Logger LOG = LogManager.getLogger(SettingsInForce.class);
  private static final Duration HOLDS = Duration.ofMinutes(1);

  private final Parameters parameters;
  private final Optional<String> name;
  private final Measures measures;
  private final InstantSource clock;
  private Settings settings = SettingsFile.packaged();
  private Instant readAt = Instant.EPOCH;

  /**
   * @param name of the parameter with the file; empty for the file that is part of the function
   */
  public SettingsInForce(
      Parameters parameters, Optional<String> name, Measures measures, InstantSource clock) {
    this.parameters = parameters;
    this.name = name;
    this.measures = measures;
    this.clock = clock;
  }

  public synchronized Settings now() {
    if (name.isPresent() && !clock.instant().isBefore(readAt.plus(HOLDS))) {
      readAt = clock.instant();
      read(name.get());
    }
    return settings;
  }

  private void read(String parameter) {
    try {
      switch (SettingsFile.read(parameter, parameters.text(parameter))) {
        case Parsed.Valid<Settings>(var valid, _) -> settings = valid;
        case Parsed.Invalid<Settings>(var problems) ->
            unreadable(problems.stream().map(Problem::text).collect(Collectors.joining("; ")));
      }
    } catch (UnreadableParameterException e) {
      unreadable(String.valueOf(e.getMessage()));
    }
  }

  private void unreadable(String why) {
    LOG.error(Line.of("channels cannot be read, the last valid ones hold").with("why", why));
    measures.add(Measure.UNREADABLE_CHANNELS, 1);
  }
}
