package expressguard.simulator.rollout;

import expressguard.simulator.account.ApiException;
import expressguard.simulator.account.Ids;
import expressguard.simulator.fact.Behaviour;
import expressguard.simulator.fleet.ExpressService;
import expressguard.simulator.fleet.Parts;
import expressguard.simulator.fleet.Revision;
import expressguard.simulator.fleet.Rollout;
import expressguard.simulator.gate.Timeline;
import expressguard.simulator.provision.Hand;
import expressguard.simulator.provision.RollbackAlarm;
import expressguard.simulator.provision.TargetPair;
import expressguard.simulator.provision.TrafficSplit;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Runs deployments as canaries: 5 percent of the traffic on the other target group, then all of it
 * ({@link Behaviour#WEIGHTS_SHIFT}, {@link Behaviour#TARGET_GROUPS_ALTERNATE}). A denied call or
 * the alarm takes everything back.
 */
public final class Rollouts {

  private final Revisions revisions;
  private final Timeline timeline;
  private final Pace pace;
  private final Hand hand;
  private final Tasks tasks;
  private final TargetPair pair;
  private final RollbackAlarm alarm;
  private final Retreat retreat;
  private final Map<String, Flight> flights = new HashMap<>();

  /** The services whose next deployment brings a new pair of target groups. */
  private final Set<String> pairsDue = new HashSet<>();

  public Rollouts(Revisions revisions, Ids ids, Timeline timeline, Pace pace, Hand hand) {
    this.revisions = revisions;
    this.timeline = timeline;
    this.pace = pace;
    this.hand = hand;
    this.tasks = new Tasks(hand, ids);
    this.pair = new TargetPair(hand, ids);
    this.alarm = new RollbackAlarm(hand);
    this.retreat = new Retreat(hand, ids);
  }

  /** A deployment that is recorded but not yet under way; a running one ends for it. */
  public Rollout open(ExpressService service, Revision target) {
    service.running().ifPresent(_ -> replaceRunning(service));
    return revisions.open(service, target);
  }

  /**
   * Lets a deployment run.
   *
   * @param first what is done before traffic moves, a second apart
   * @param freshPair whether a new pair of target groups replaces the old one
   */
  public void run(
      ExpressService service,
      Rollout rollout,
      List<Consumer<ExpressService>> first,
      boolean freshPair) {
    List<Consumer<ExpressService>> live =
        first.stream().<Consumer<ExpressService>>map(step -> live(rollout, step)).toList();
    new Steps(timeline)
        .run(
            service,
            live,
            () -> step(service, rollout, pace.alarm(), () -> alarm.write(service)),
            reason -> rollBack(service, rollout, reason));
    if (freshPair) {
      pairsDue.add(service.arn());
    }
    step(service, rollout, pace.canary(), () -> canary(service, rollout));
  }

  private static Consumer<ExpressService> live(Rollout rollout, Consumer<ExpressService> step) {
    return service -> {
      // What one update asks for does not end with the next one's deployment.
      if (rollout.running() || rollout.status().equals("STOPPED")) {
        step.accept(service);
      }
    };
  }

  private void step(ExpressService service, Rollout rollout, Duration delay, Runnable work) {
    timeline.after(
        delay,
        () -> {
          if (!rollout.running()) {
            return;
          }
          try {
            work.run();
          } catch (ApiException e) {
            rollBack(service, rollout, e.words());
          }
        });
  }

  private void canary(ExpressService service, Rollout rollout) {
    boolean freshPair = pairsDue.contains(service.arn());
    List<String> fresh = freshPair ? pair.make(service) : List.of();
    String to = freshPair ? fresh.getFirst() : service.parts().idle();
    Flight flight = new Flight(service, rollout, to, fresh);
    flights.put(service.arn(), flight);
    tasks.start(service, to);
    pair.shift(service, TrafficSplit.between(flight.from(), to, 5));
    step(service, rollout, pace.canaryBake(), () -> shift(flight));
  }

  private void shift(Flight flight) {
    pair.shift(flight.service(), TrafficSplit.between(flight.from(), flight.to(), 100));
    step(flight.service(), flight.rollout(), pace.bake(), () -> finish(flight));
  }

  private void finish(Flight flight) {
    ExpressService service = flight.service();
    Parts parts = service.parts();
    tasks.stop(parts.active);
    parts.active = flight.to();
    flights.remove(service.arn());
    flight.rollout().finish("SUCCESSFUL", "", hand.now());
    service.touch(hand.now());
    if (!flight.fresh().isEmpty()) {
      pairsDue.remove(service.arn());
      try {
        replacePair(flight);
      } catch (ApiException _) {
        // The refusal is in the records; the deployment has succeeded all the same.
      }
    }
  }

  /** The tasks are in the new pair by now: what cannot be cleared away of the old one stays. */
  private void replacePair(Flight flight) {
    ExpressService service = flight.service();
    List<String> old = List.copyOf(service.parts().targetGroups);
    service.parts().targetGroups.clear();
    service.parts().targetGroups.addAll(flight.fresh());
    pair.shift(service, TrafficSplit.of(service.parts(), 0));
    alarm.write(service);
    pair.clear(service, old);
  }

  /** The alarm of a service has gone off: a running deployment is rolled back. */
  public void alarmed(ExpressService service) {
    service
        .running()
        .ifPresent(rollout -> rollBack(service, rollout, service.alarmName() + " is in ALARM"));
  }

  private void rollBack(ExpressService service, Rollout rollout, String reason) {
    pairsDue.remove(service.arn());
    retreat.back(service, rollout, reason, Optional.ofNullable(flights.remove(service.arn())));
  }

  private void replaceRunning(ExpressService service) {
    service
        .running()
        .ifPresent(old -> old.finish("STOPPED", "A newer deployment has begun", hand.now()));
    Optional.ofNullable(flights.remove(service.arn()))
        .ifPresent(flight -> {
          tasks.stop(flight.to());
          retreat.discard(flight);
        });
  }

  /** The tasks of a new service. */
  public void begin(ExpressService service) {
    tasks.start(service, service.parts().active);
  }
}
