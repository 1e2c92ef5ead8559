package expressguard.function.lock;

import expressguard.bus.memory.MemoryBus;
import expressguard.function.lock.memory.MemoryLocks;
import expressguard.function.lock.news.Telling;
import expressguard.function.lock.protocol.Running;
import expressguard.lambda.Message;
import expressguard.lambda.Outcome;
import expressguard.lambda.memory.MemoryMeasures;
import expressguard.lambda.memory.MemoryParameters;
import expressguard.lambda.parameter.ActionsSwitch;
import expressguard.ledger.memory.MemoryLedger;
import java.time.InstantSource;
import java.util.Optional;

/** The lock function at work in a simulated account. */
public final class Worker {

  private final LockWork work;

  public Worker(Account account) {
    MemoryLocks locks = new MemoryLocks();
    InstantSource clock = () -> account.world().now();
    work =
        new LockWork(
            new Running(locks, account.tags(), new MemoryLedger(), 10),
            locks,
            new Home("111122223333", "eu-west-1"),
            new ActionsSwitch(new MemoryParameters(), Optional.empty(), clock),
            new LoggedNews(),
            new Telling(new MemoryBus(), locks, new MemoryMeasures()),
            clock);
  }

  /** Deals with one message. */
  public Outcome on(String body) {
    return work.on(new Message("m", body, 1));
  }
}
