package expressguard.function.lock;

import expressguard.function.lock.news.Telling;
import expressguard.function.lock.protocol.LockProtocol;
import expressguard.function.lock.protocol.Result;
import expressguard.function.lock.protocol.Running;
import expressguard.function.lock.record.Carried;
import expressguard.function.lock.record.Locks;
import expressguard.inventory.ResourceId;
import expressguard.lambda.Message;
import expressguard.lambda.Outcome;
import expressguard.lambda.Work;
import expressguard.lambda.log.Fault;
import expressguard.lambda.parameter.ActionsSwitch;
import expressguard.lock.LockOrder;
import java.io.IOException;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Deals with one message: finds out whose lock it is about, and brings that lock to rest. */
final class LockWork implements Work {

  private static final String UNTOLD = "the bus did not take what became of the lock";

  private final TriggerReader reader = new TriggerReader();
  private final Running running;
  private final Locks locks;
  private final Home home;
  private final ActionsSwitch actions;
  private final LockNews news;
  private final Telling telling;
  private final InstantSource clock;

  LockWork(
      Running running,
      Locks locks,
      Home home,
      ActionsSwitch actions,
      LockNews news,
      Telling telling,
      InstantSource clock) {
    this.running = running;
    this.locks = locks;
    this.home = home;
    this.actions = actions;
    this.news = news;
    this.telling = telling;
    this.clock = clock;
  }

  @Override
  public Outcome on(Message message) {
    try {
      return on(reader.read(message.body()));
    } catch (IOException e) {
      return new Outcome.Poison(Optional.ofNullable(e.getMessage()).orElse("it cannot be read"));
    }
  }

  private Outcome on(Trigger trigger) {
    return switch (trigger) {
      case Trigger.Told(var service) -> lock(service, Optional.empty(), false);
      case Trigger.Deployed(var service) -> lock(service, Optional.empty(), true);
      case Trigger.Ordered(var order) -> lock(order.service(), Optional.of(order), false);
      case Trigger.Recheck(var services) -> all(services.isEmpty() ? locks.services() : services);
      case Trigger.Other() -> new Outcome.Skipped();
    };
  }

  /** One service that fails keeps no other from being looked at. */
  private Outcome all(Collection<ResourceId> services) {
    List<Outcome> outcomes = services.stream().map(this::recheck).toList();
    long again = outcomes.stream().filter(one -> one instanceof Outcome.Retry).count();
    return again == 0
        ? new Outcome.Done()
        : new Outcome.Retry(again + " of " + outcomes.size() + " locks could not be looked at");
  }

  private Outcome recheck(ResourceId service) {
    try {
      return lock(service, Optional.empty(), false);
    } catch (RuntimeException e) {
      return new Outcome.Retry(Fault.text(e));
    }
  }

  private Outcome lock(ResourceId service, Optional<LockOrder> order, boolean onlyIfKnown) {
    if (!home.has(service)) {
      return elsewhere(service, order);
    }
    LockProtocol protocol = new LockProtocol(order, onlyIfKnown, actions.isOn(), clock.instant());
    return switch (running.run(service, protocol, clock.instant())) {
      case Result.Settled settled -> settled(settled);
      case Result.Nothing() -> new Outcome.Skipped();
      case Result.Restless(var rounds) -> {
        news.restless(service, rounds);
        telling.restless();
        yield new Outcome.Retry("others moved the lock on in every round");
      }
    };
  }

  private Outcome elsewhere(ResourceId service, Optional<LockOrder> order) {
    news.elsewhere(service, home);
    boolean told =
        telling.elsewhere(
            service,
            order,
            "the guard that was asked is of account "
                + home.account()
                + " and Region "
                + home.region());
    return told ? new Outcome.Skipped() : new Outcome.Retry(UNTOLD);
  }

  private Outcome settled(Result.Settled settled) {
    if (settled.news()) {
      news.changed(settled.record(), settled.detail());
    }
    if (!telling.settled(settled.record(), settled.detail())) {
      return new Outcome.Retry(UNTOLD);
    }
    return settled.record().carried() == Carried.NOT_SEEN
        ? new Outcome.Retry(Carried.NOT_SEEN.text())
        : new Outcome.Done();
  }
}
