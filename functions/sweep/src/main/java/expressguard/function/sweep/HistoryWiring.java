package expressguard.function.sweep;

import expressguard.aws.history.EventNames;
import expressguard.aws.history.Pacing;
import expressguard.aws.history.RecordedCalls;
import expressguard.catalog.Catalog;
import expressguard.function.sweep.history.BackfillTask;
import expressguard.function.sweep.history.CallHistory;
import expressguard.function.sweep.history.CloudTrailHistory;
import expressguard.function.sweep.history.LookUp;
import expressguard.function.sweep.history.RoundTask;
import expressguard.function.sweep.mark.Watermarks;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import software.amazon.awssdk.services.cloudtrail.CloudTrailClient;

/**
 * The tasks that read CloudTrail's event history.
 *
 * @param lookUps makes a look-up in the history of some Region
 * @param region where the guard is
 */
record HistoryWiring(
    Function<CallHistory, LookUp> lookUps,
    Watermarks watermarks,
    InstantSource clock,
    String region) {

  private static final Catalog CATALOG = Catalog.standard();

  /** The event history of a client's Region. */
  static CallHistory history(CloudTrailClient cloudTrail) {
    Pacing pacing = new Pacing(Pacing.LOOKUP_EVENTS, System::nanoTime, TimeUnit.NANOSECONDS::sleep);
    return new CloudTrailHistory(
        new RecordedCalls(cloudTrail, pacing, (pages, events) -> {}), CATALOG);
  }

  Task deletions(CallHistory history) {
    return round("deletions", history, RoundTask.DELETIONS);
  }

  /** Of the guard's own Region. */
  List<Task> own(CallHistory history) {
    List<String> names = EventNames.all(CATALOG);
    return List.of(
        new BackfillTask(lookUps.apply(history), watermarks, clock, region, names),
        round(region, history, names));
  }

  /** Of the Region in which the calls of global services are recorded. */
  Task elsewhere(String where, CallHistory history) {
    return round(where, history, EventNames.global(CATALOG));
  }

  private Task round(String where, CallHistory history, List<String> names) {
    return new RoundTask(where, lookUps.apply(history), watermarks, clock, names);
  }
}
