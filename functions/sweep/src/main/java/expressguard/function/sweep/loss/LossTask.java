package expressguard.function.sweep.loss;

import expressguard.aws.Asked;
import expressguard.aws.Refusal;
import expressguard.classify.Fact;
import expressguard.event.Arn;
import expressguard.event.Loss;
import expressguard.function.sweep.Budget;
import expressguard.function.sweep.Count;
import expressguard.function.sweep.Task;
import expressguard.function.sweep.history.Found;
import expressguard.function.sweep.message.Messages;
import expressguard.function.sweep.message.Outlet;
import expressguard.inventory.ResourceId;
import expressguard.lambda.log.Line;
import expressguard.lambda.measure.Measure;
import expressguard.lambda.measure.Measures;
import java.time.InstantSource;
import java.util.List;
import java.util.SequencedSet;
import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.Logger;

/**
 * Finds lost events. ECS keeps every deployment; the ledger has every call that came; a deployment
 * that has settled and for which no call is left was begun by one that never came. It is looked for
 * in CloudTrail's event history and handed in; only what is not there either is told as a loss, and
 * looked for again for some hours, since the history can be late too.
 */
public final class LossTask implements Task {

  private static final Logger LOG = LogManager.getLogger(LossTask.class);

  private final Evidence evidence;
  private final Scanner scanner;
  private final LostCalls calls;
  private final Outlet intake;
  private final Window window;
  private final Measures measures;
  private final InstantSource clock;

  public LossTask(
      Evidence evidence, Outlet intake, Window window, Measures measures, InstantSource clock) {
    this.evidence = evidence;
    this.scanner = new Scanner(evidence.ledger(), evidence.deployments());
    this.calls = new LostCalls(evidence.history());
    this.intake = intake;
    this.window = window;
    this.measures = measures;
    this.clock = clock;
  }

  @Override
  public String name() {
    return "lost events";
  }

  @Override
  public Progress run(Budget budget) {
    Window.Span span = window.open(clock.instant());
    SequencedSet<ResourceId> services = evidence.services(span.from(), span.until());
    Count count = new Count(services.size());
    List<Scan> scans = scanner.scan(services, span.from(), span.until(), budget.half(), count);
    List<Lost> lost = scans.stream().flatMap(scan -> scan.lost(List.of()).stream()).toList();
    LostCalls.Answer answer = calls.look(lost, budget);
    int refused = handIn(answer.found());
    refused += tell(scans, answer);
    boolean all = count.progress().isComplete() && answer.looked().size() == lost.size();
    if (refused == 0 && (all || isClosed(answer))) {
      window.close(span);
    }
    answer
        .refusal()
        .ifPresent(why ->
            LOG.warn(Line.of("lost calls could not be looked up").with("why", why.message())));
    return count.progress();
  }

  private int handIn(List<Found> found) {
    measures.add(Measure.BACKFILLED, found.size());
    return intake.send(found.stream().map(one -> Messages.backfill(one.record())).toList());
  }

  /** What is lost even with what was found, and was looked for or never can be. */
  private int tell(List<Scan> scans, LostCalls.Answer answer) {
    List<Fact> found = answer.found().stream().map(Found::fact).toList();
    List<Lost> untold =
        scans.stream()
            .flatMap(scan -> scan.lost(found).stream())
            .filter(lost -> !lost.isTold())
            .filter(lost -> isClosed(answer) || answer.hasLookedFor(lost.deployment()))
            .toList();
    untold.forEach(LossTask::log);
    measures.add(Measure.LOSSES, untold.size());
    return intake.send(untold.stream().map(lost -> Messages.loss(loss(lost))).toList());
  }

  /** Without the right to look, waiting for it would hide every loss. */
  private static boolean isClosed(LostCalls.Answer answer) {
    return answer.refusal().filter(why -> why.kind() == Refusal.Kind.DENIED).isPresent();
  }

  private Loss loss(Lost lost) {
    String taskDefinition =
        switch (evidence.deployments().taskDefinition(lost.deployment().revision())) {
          case Asked.Answered<String>(var found) -> found;
          case Asked.Refused<String> _ -> "";
        };
    return new Loss(
        Arn.parse(lost.service().toString()).orElseThrow(),
        Arn.parse(lost.deployment().arn()).orElseThrow(),
        lost.deployment().began(),
        taskDefinition,
        lost.considered());
  }

  private static void log(Lost lost) {
    LOG.error(
        Line.of("an event was lost: a deployment that no recorded call explains")
            .with("service", lost.service().toString())
            .with("deployment", lost.deployment().arn())
            .with("began", lost.deployment().began().toString()));
  }
}
