package expressguard.ledger.settle;

import static org.assertj.core.api.Assertions.assertThat;

import expressguard.conflict.Severity;
import expressguard.ledger.Recorded;
import expressguard.ledger.memory.MemoryLedger;
import expressguard.policy.Policy;
import expressguard.policy.Response;
import expressguard.policy.Rule;
import expressguard.policy.Waiver;
import expressguard.policy.match.Condition;
import expressguard.policy.match.Glob;
import expressguard.policy.match.Match;
import expressguard.standing.Told;
import expressguard.testkit.Story;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What nobody calls comes all the same: a waiver ends, and what it covered is told. */
class WaiverEndTest {

  private static final Instant END = Instant.parse("2030-01-01T00:00:00Z");

  private static final String DEVELOPER =
      "arn:aws:iam::111122223307:role/aws-reserved/sso.amazonaws.com/eu-central-1/"
          + "AWSReservedSSO_Developer_0123456789abcdef";

  private final MemoryLedger ledger = new MemoryLedger();

  @Test
  void a_conflict_that_is_still_open_is_told_when_its_waiver_has_ended() {
    Instant early = END.minus(Duration.ofDays(1));
    Recorded.facts(Story.named("stranding").calls()).forEach(fact -> settling(early).fact(fact));
    assertThat(wanted()).containsExactly(Set.of(Response.OBSERVE));

    assertThat(settling(early).services(ledger.services()).changes()).isZero();
    assertThat(settling(END).services(ledger.services()).changes()).isPositive();
    assertThat(wanted()).containsExactly(Set.of(Response.NOTIFY));
  }

  private List<Set<Response>> wanted() {
    return ledger.services().stream()
        .flatMap(id -> ledger.service(id).orElseThrow().standing().told().values().stream())
        .filter(Told::open)
        .map(Told::responses)
        .<Set<Response>>map(Set::copyOf)
        .distinct()
        .toList();
  }

  private Settling settling(Instant now) {
    return Settlings.of(ledger, waived(), now);
  }

  private static Policy waived() {
    Match grave = new Match(List.of(new Condition.AtLeast(Severity.LOW)));
    return new Policy(
        "everything is waived",
        List.of(Rule.of("told", grave, Set.of(Response.NOTIFY))),
        List.of(
            new Waiver(
                "for now",
                DEVELOPER,
                new Glob("*"),
                Set.of(),
                List.of(),
                "platform",
                "a test",
                END)),
        List.of());
  }
}
