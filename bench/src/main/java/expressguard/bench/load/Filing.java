package expressguard.bench.load;

import expressguard.bench.traffic.Traffic;
import expressguard.classify.Fact;
import expressguard.inventory.ResourceId;
import expressguard.ledger.Advance;
import expressguard.ledger.Announcement;
import expressguard.ledger.Known;
import expressguard.ledger.Ledger;
import expressguard.ledger.Outbox;
import expressguard.ledger.memory.MemoryLedger;
import java.time.Instant;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;

/** A ledger in memory that remembers of every fact that it was filed, also when it is let go. */
final class Filing implements Ledger, Outbox {

  private final MemoryLedger ledger = new MemoryLedger();
  private final BitSet filed = new BitSet();

  /** The numbers of all events whose facts were ever filed. */
  synchronized BitSet filed() {
    return (BitSet) filed.clone();
  }

  void forget(Instant before) {
    ledger.forget(before);
  }

  int facts() {
    return ledger.size();
  }

  private synchronized void note(Fact fact) {
    filed.set(Traffic.number(fact.call().eventId()));
  }

  @Override
  public void file(Fact fact) {
    ledger.file(fact);
    note(fact);
  }

  @Override
  public boolean advance(Advance advance) {
    boolean held = ledger.advance(advance);
    advance.fact().filter(_ -> held).ifPresent(this::note);
    return held;
  }

  @Override
  public SortedSet<ResourceId> listeners(Collection<String> keys) {
    return ledger.listeners(keys);
  }

  @Override
  public List<Fact> facts(Collection<String> keys) {
    return ledger.facts(keys);
  }

  @Override
  public List<Fact> facts(Known service) {
    return ledger.facts(service);
  }

  @Override
  public Optional<Known> service(ResourceId id) {
    return ledger.service(id);
  }

  @Override
  public SortedSet<ResourceId> services() {
    return ledger.services();
  }

  @Override
  public boolean isFiled(String eventId) {
    return ledger.isFiled(eventId);
  }

  @Override
  public List<Announcement> unsent(int most) {
    return ledger.unsent(most);
  }

  @Override
  public void sent(Announcement announcement) {
    ledger.sent(announcement);
  }
}
