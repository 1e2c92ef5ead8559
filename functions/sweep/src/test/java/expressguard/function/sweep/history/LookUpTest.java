package expressguard.function.sweep.history;

import static org.assertj.core.api.Assertions.assertThat;

import expressguard.classify.Fact;
import expressguard.event.ApiCall;
import expressguard.event.Principal;
import expressguard.function.sweep.Budget;
import expressguard.function.sweep.Count;
import expressguard.function.sweep.MemoryOutlet;
import expressguard.guard.GuardRoles;
import expressguard.lambda.measure.Measure;
import expressguard.lambda.memory.MemoryMeasures;
import expressguard.ledger.memory.MemoryLedger;
import expressguard.testkit.EventFiles;
import expressguard.testkit.EventPair;
import expressguard.testkit.Story;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Only what the guard has not got is handed in, so that what is counted was really missing. */
class LookUpTest {

  private static final Instant LONG_AGO = Instant.parse("2000-01-01T00:00:00Z");
  private static final Instant LONG_AFTER = Instant.parse("2090-01-01T00:00:00Z");

  private final MemoryLedger ledger = new MemoryLedger();
  private final MemoryOutlet intake = new MemoryOutlet();
  private final MemoryMeasures measures = new MemoryMeasures();

  private void lookUp(List<ApiCall> calls, GuardRoles roles) {
    List<String> names = calls.stream().map(call -> call.key().eventName()).distinct().toList();
    new LookUp(new StoryHistory(calls), ledger, roles, intake, measures)
        .go(
            Reach.upTo(LONG_AGO).towards(LONG_AFTER),
            LONG_AGO,
            names,
            new Budget(() -> 600_000),
            new Count(names.size()));
  }

  @Test
  void what_is_filed_is_not_handed_in_again() {
    List<ApiCall> calls = Story.named("sidecar").calls();
    ApiCall missing = calls.getLast();
    calls.stream()
        .filter(call -> !call.equals(missing))
        .flatMap(call -> Fact.of(StoryHistory.CATALOG, call).stream())
        .forEach(ledger::file);

    lookUp(calls, GuardRoles.none());

    assertThat(intake.of("Backfill")).singleElement().asString().contains(missing.eventId());
    assertThat(measures.sum(Measure.BACKFILLED)).isEqualTo(1);
  }

  @Test
  void of_the_guards_own_calls_only_those_that_write_the_lock_are_handed_in() {
    ApiCall tags = call("ecs/TagResource.owner");
    ApiCall lock = call("ecs/TagResource.lock-by-the-guard");

    lookUp(List.of(tags, lock), GuardRoles.of(List.of(role(tags), role(lock))));

    assertThat(intake.of("Backfill")).singleElement().asString().contains(lock.eventId());
  }

  private static ApiCall call(String name) {
    return EventFiles.calls(name, EventPair.named(name).event().toString()).getFirst();
  }

  private static String role(ApiCall call) {
    return switch (call.caller().principal()) {
      case Principal.AssumedRole(_, var roleArn, _) -> roleArn;
      default -> throw new AssertionError("the guard's functions assume roles");
    };
  }
}
