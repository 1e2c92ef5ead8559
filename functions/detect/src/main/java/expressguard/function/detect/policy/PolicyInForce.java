package expressguard.function.detect.policy;

import expressguard.lambda.log.Line;
import expressguard.lambda.measure.Measure;
import expressguard.lambda.measure.Measures;
import expressguard.lambda.parameter.UnreadableParameterException;
import expressguard.policy.Policy;
import expressguard.policyfile.PolicyFile;
import expressguard.policyfile.yaml.Parsed;
import expressguard.policyfile.yaml.Problem;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.Logger;

/**
 * The policy that decides now. It is read anew at most once a minute. One that cannot be read or is
 * not valid changes nothing: the last valid one stays in force, in this process and, because it is
 * kept, in those that start later. Only where there never was a valid one everything is observed,
 * so that nobody is told and nothing is locked by mistake.
 */
public final class PolicyInForce {

  private static final Logger LOG = LogManager.getLogger(PolicyInForce.class);
  private static final Duration HOLDS = Duration.ofSeconds(60);

  private final PolicyText source;
  private final LastPolicy last;
  private final Measures measures;
  private final InstantSource clock;
  private Optional<Policy> valid = Optional.empty();
  private String text = "";
  private Instant readAt = Instant.MIN;

  public PolicyInForce(PolicyText source, LastPolicy last, Measures measures, InstantSource clock) {
    this.source = source;
    this.last = last;
    this.measures = measures;
    this.clock = clock;
  }

  /**
   * The policy as of now.
   *
   * @throws RuntimeException when the policy cannot be read and nobody can tell which one was the
   *     last, so that nothing may be decided
   */
  public Policy policy() {
    Instant now = clock.instant();
    if (readAt.isBefore(now.minus(HOLDS))) {
      refresh(now);
      readAt = now;
    }
    return valid.orElseGet(Policy::observeEverything);
  }

  private void refresh(Instant now) {
    try {
      String read = source.read();
      if (valid.isEmpty() || !read.equals(text)) {
        take(read, now);
      }
    } catch (UnreadableParameterException e) {
      keep(String.valueOf(e.getMessage()), now);
    }
  }

  private void take(String read, Instant now) {
    switch (PolicyFile.read(source.name(), read, now)) {
      case Parsed.Valid<Policy>(var policy, _) -> {
        if (!last.text().equals(Optional.of(read))) {
          last.keep(read);
        }
        valid = Optional.of(policy);
        text = read;
        LOG.info(Line.of("policy in force").with("policy", policy.name()));
      }
      case Parsed.Invalid<Policy>(var problems) ->
          keep(problems.stream().map(Problem::text).toList().toString(), now);
    }
  }

  /** What holds while the policy that is written cannot be used. */
  private void keep(String why, Instant now) {
    if (valid.isEmpty()) {
      last.text().ifPresent(kept -> remembered(kept, now));
    }
    measures.add(Measure.UNREADABLE_POLICY, 1);
    LOG.error(
        Line.of("policy cannot be used, the last valid one stays in force")
            .with("why", why)
            .with("inForce", valid.map(Policy::name).orElse("none: everything is observed")));
  }

  private void remembered(String kept, Instant now) {
    switch (PolicyFile.read("the last valid policy", kept, now)) {
      case Parsed.Valid<Policy>(var policy, _) -> {
        valid = Optional.of(policy);
        text = kept;
      }
      case Parsed.Invalid<Policy> _ ->
          LOG.error(Line.of("the last valid policy is not valid for this version any more"));
    }
  }
}
