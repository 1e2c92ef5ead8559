package expressguard.function.lock;

import expressguard.function.lock.protocol.Running;
import expressguard.function.lock.record.Locks;
import expressguard.function.lock.service.LockTags;
import expressguard.lambda.QueueFunction;
import expressguard.lambda.measure.Measures;
import expressguard.lambda.parameter.ActionsSwitch;
import expressguard.lambda.quarantine.Quarantine;
import expressguard.ledger.Standings;
import java.time.InstantSource;

/** The function that brings locks to where findings and owners want them. */
public final class LockHandler extends QueueFunction {

  LockHandler(
      Standings standings,
      Locks locks,
      LockTags tags,
      Home home,
      int budget,
      ActionsSwitch actions,
      Quarantine quarantine,
      Measures measures,
      InstantSource clock) {
    super(
        new LockWork(
            new Running(locks, tags, standings, budget),
            locks,
            home,
            actions,
            new LoggedNews(),
            clock),
        quarantine,
        measures);
  }
}
