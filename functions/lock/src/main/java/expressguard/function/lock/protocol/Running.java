package expressguard.function.lock.protocol;

import expressguard.function.lock.record.Locks;
import expressguard.function.lock.service.LockTags;
import expressguard.inventory.ResourceId;
import expressguard.ledger.Known;
import expressguard.ledger.Standings;
import expressguard.policy.Response;
import java.time.Instant;

/** Takes the steps of the protocol in the world. */
public final class Running {

  private final Locks locks;
  private final LockTags tags;
  private final Standings standings;
  private final int budget;

  /**
   * @param budget how many services the guard may lock for findings, per account and hour
   */
  public Running(Locks locks, LockTags tags, Standings standings, int budget) {
    this.locks = locks;
    this.tags = tags;
    this.standings = standings;
    this.budget = budget;
  }

  /** Takes steps to the end; an exception of a store or of AWS leaves the rest undone. */
  public Result run(ResourceId service, LockProtocol protocol, Instant now) {
    Step step = protocol.begin();
    while (!(step instanceof Step.End(var result))) {
      step = next(service, step, now);
    }
    return result;
  }

  private Step next(ResourceId service, Step step, Instant now) {
    return switch (step) {
      case Step.Recall(var then) -> then.apply(locks.read(service));
      case Step.Judge(var then) -> then.apply(standings.service(service).map(Known::standing));
      case Step.Look(var then) -> then.apply(tags.look(service));
      case Step.Afford(var then) -> then.apply(locks.afford(service, now, budget));
      case Step.Write(var before, var after, var then) -> then.apply(locks.write(before, after));
      case Step.Set(var tag, var then) -> then.apply(tags.set(service, tag));
      case Step.Clear(var then) -> then.apply(tags.clear(service));
      case Step.Apply(var standing, var then) ->
          then.apply(standings.apply(service, Response.LOCK, standing));
      case Step.End _ -> step;
    };
  }
}
