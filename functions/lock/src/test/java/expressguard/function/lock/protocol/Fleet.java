package expressguard.function.lock.protocol;

import expressguard.function.lock.Samples;
import expressguard.lock.LockOrder;
import expressguard.standing.Standing;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;

/**
 * One service in a bad hour: findings open and close, owners change their minds, messages come
 * twice, late and out of order, calls fail before or after their effect, tags are read late, and
 * workers crash for good.
 */
final class Fleet {

  private static final Instant T0 = Instant.parse("2026-11-05T09:00:00Z");
  private static final Instant NOW = T0.plusSeconds(86_400);

  private final SplittableRandom chance;
  private final List<Worker> workers = new ArrayList<>();
  private final List<LockOrder> orders = new ArrayList<>();
  private Stage stage = Stage.of(Optional.of(Samples.standing(1)));
  private Stage earlier = stage;
  private long deliveries;
  private long faults;

  Fleet(long seed) {
    this.chance = new SplittableRandom(seed);
  }

  private record Worker(Optional<LockOrder> order, Step step) {

    static Worker of(Optional<LockOrder> order) {
      return new Worker(order, new LockProtocol(order, false, true, NOW).begin());
    }
  }

  long deliveries() {
    return deliveries;
  }

  long faults() {
    return faults;
  }

  /** Lives through so many happenings, and then lets the sweep look. */
  Stage live(int happenings) {
    for (int n = 0; n < happenings; n++) {
      if (chance.nextInt(4) == 0) {
        happen(n);
      } else if (!workers.isEmpty()) {
        step(chance.nextInt(workers.size()));
      }
    }
    while (!workers.isEmpty()) {
      step(chance.nextInt(workers.size()));
    }
    // Orders wait in their queue until somebody takes them; here at last nothing fails.
    orders.forEach(order -> calm(Worker.of(Optional.of(order))));
    calm(Worker.of(Optional.empty()));
    return stage;
  }

  /** Whether the service is to be locked in the end, by the orders and findings alone. */
  boolean wanted() {
    Optional<LockOrder> last = orders.stream().max(LockOrder::compareTo);
    return last.map(order -> order.verb() == LockOrder.Verb.LOCK)
        .orElseGet(() -> !stage.standing().orElseThrow().told().isEmpty());
  }

  private void happen(int n) {
    Standing now = stage.standing().orElseThrow();
    if (chance.nextInt(3) == 0) {
      Standing next =
          now.told().isEmpty()
              ? Samples.standing(now.version() + 1, "xg-" + n)
              : Samples.standing(now.version() + 1);
      stage = stage.standing(next);
    }
    deliver(Optional.empty());
  }

  /** An owner's order, which is later than all before it. */
  void order(int n) {
    LockOrder order =
        chance.nextBoolean()
            ? Samples.lock("o-" + n, T0.plusSeconds(n), Optional.empty())
            : Samples.release("o-" + n, T0.plusSeconds(n), Optional.empty());
    orders.add(order);
    deliver(Optional.of(orders.get(chance.nextInt(orders.size()))));
    deliver(Optional.of(order));
  }

  private void deliver(Optional<LockOrder> order) {
    int times = chance.nextInt(10) == 0 ? 2 : 1;
    for (int n = 0; n < times; n++) {
      workers.add(Worker.of(order));
      deliveries++;
    }
  }

  private void step(int at) {
    Worker worker = workers.get(at);
    int fate = chance.nextInt(100);
    if (fate < 2) {
      faults++;
      workers.remove(at);
    } else if (fate < 5) {
      faults++;
      workers.set(at, Worker.of(worker.order()));
    } else {
      take(at, worker, fate < 8);
    }
  }

  private void take(int at, Worker worker, boolean replyIsLost) {
    boolean late = worker.step() instanceof Step.Look && chance.nextInt(10) == 0;
    Stage.Taken taken = (late ? stage.withTagOf(earlier) : stage).take(worker.step());
    if (!late && !taken.stage().tag().equals(stage.tag())) {
      earlier = stage;
    }
    stage = late ? stage : taken.stage();
    faults += replyIsLost || late ? 1 : 0;
    Worker next =
        replyIsLost ? Worker.of(worker.order()) : new Worker(worker.order(), taken.next());
    if (next.step() instanceof Step.End) {
      workers.remove(at);
    } else {
      workers.set(at, next);
    }
  }

  private void calm(Worker worker) {
    Step step = worker.step();
    while (!(step instanceof Step.End)) {
      Stage.Taken taken = stage.take(step);
      stage = taken.stage();
      step = taken.next();
    }
  }
}
