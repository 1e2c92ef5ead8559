package expressguard.ledger.explore;

import expressguard.classify.Fact;
import expressguard.inventory.ResourceId;
import expressguard.ledger.Advance;
import expressguard.ledger.Announcement;
import expressguard.ledger.Known;
import expressguard.ledger.Ledger;
import expressguard.ledger.Outbox;
import expressguard.ledger.memory.MemoryLedger;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.function.Consumer;

/** A ledger whose every call is a step on a stage, with the bus that its announcements go to. */
public final class StagedLedger implements Ledger, Outbox {

  private final MemoryLedger ledger;
  private final Stage stage;
  private final boolean careless;
  private final List<Announcement> written = new ArrayList<>();
  private final List<Announcement> bus = new ArrayList<>();
  private final List<Consumer<Ledger>> writes = new ArrayList<>();

  public StagedLedger(MemoryLedger ledger, Stage stage) {
    this(ledger, stage, false);
  }

  private StagedLedger(MemoryLedger ledger, Stage stage, boolean careless) {
    this.ledger = ledger;
    this.stage = stage;
    this.careless = careless;
  }

  @Override
  public SortedSet<ResourceId> listeners(Collection<String> keys) {
    return stage.step(false, () -> ledger.listeners(keys));
  }

  @Override
  public List<Fact> facts(Collection<String> keys) {
    return stage.step(false, () -> ledger.facts(keys));
  }

  @Override
  public List<Fact> facts(Known service) {
    return stage.step(false, () -> ledger.facts(service));
  }

  @Override
  public Optional<Known> service(ResourceId id) {
    return stage.step(false, () -> ledger.service(id));
  }

  @Override
  public SortedSet<ResourceId> services() {
    return stage.step(false, ledger::services);
  }

  @Override
  public boolean isFiled(String eventId) {
    return stage.step(false, () -> ledger.isFiled(eventId));
  }

  @Override
  public void file(Fact fact) {
    stage.step(
        true,
        () -> {
          ledger.file(fact);
          stage.wrote(fact);
          return writes.add(other -> other.file(fact));
        });
  }

  @Override
  public boolean advance(Advance advance) {
    return stage.step(
        true,
        () -> {
          boolean held = ledger.advance(careless ? overtaking(advance) : advance);
          if (held) {
            stage.wrote(advance);
            writes.add(other -> other.advance(advance));
            advance.announcement().ifPresent(written::add);
          }
          return held;
        });
  }

  /** The same step for whoever moved the service on since it was read. */
  private Advance overtaking(Advance advance) {
    Known now = ledger.service(advance.service()).orElseGet(advance::before);
    Known after = advance.after();
    return new Advance(
        advance.fact(),
        now,
        new Known(
            after.service(), after.standing(), after.keys(), after.fresh(), now.revision() + 1),
        advance.announcement());
  }

  @Override
  public List<Announcement> unsent(int most) {
    return stage.step(false, () -> ledger.unsent(most));
  }

  @Override
  public void sent(Announcement announcement) {
    stage.step(
        true,
        () -> {
          ledger.sent(announcement);
          return "";
        });
  }

  /** Puts on the bus what is unsent, as a worker does after each delivery. */
  public void drain() {
    for (Announcement one : unsent(100)) {
      stage.step(true, () -> bus.add(one));
      sent(one);
    }
  }

  /** Another ledger to which the same was written. */
  public StagedLedger again(Stage other) {
    return again(other, false);
  }

  /**
   * Another one.
   *
   * @param careless whether it takes a step of a service that was moved on since it was read: a
   *     fault that must be found
   */
  StagedLedger again(Stage other, boolean careless) {
    StagedLedger again = new StagedLedger(new MemoryLedger(), other, careless);
    writes.forEach(write -> write.accept(again));
    return again;
  }

  /** What was written to be announced, in the order of writing. */
  public List<Announcement> written() {
    return written;
  }

  /** What came to the bus, in the order of coming. */
  public List<Announcement> bus() {
    return bus;
  }
}
