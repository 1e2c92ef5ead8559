package expressguard.function.lock.protocol;

import expressguard.function.lock.record.Carried;
import expressguard.function.lock.record.LockDecision;
import expressguard.function.lock.record.LockRecord;
import expressguard.function.lock.service.Sight;
import expressguard.function.lock.service.Touched;
import expressguard.lock.LockOrder;
import expressguard.standing.Standing;
import java.time.Instant;
import java.util.Optional;

/**
 * Brings a service's lock to where it should be.
 *
 * <p>A round reads the record, the standing and the service, decides, writes the decision down,
 * acts and looks, and writes down what became of it. ECS writes a tag without any condition, so a
 * worker that was slow can write over a later decision.
 *
 * <p>INVARIANT: whoever touched the tag writes the record afterwards. If that write fails, somebody
 * else moved on in between, and the next round touches the tag again, whatever it looks like. What
 * a crash in between leaves behind, the next look at the service finds.
 */
public final class LockProtocol {

  static final int MOST_ROUNDS = 8;

  private final Optional<LockOrder> order;
  private final boolean onlyIfKnown;
  private final boolean mayAct;
  private final Instant now;

  /**
   * @param order what an owner ordered, if that is why the service is looked at
   * @param onlyIfKnown whether there is nothing to do for a service without a record
   * @param mayAct whether the switch for actions is on
   */
  public LockProtocol(Optional<LockOrder> order, boolean onlyIfKnown, boolean mayAct, Instant now) {
    this.order = order;
    this.onlyIfKnown = onlyIfKnown;
    this.mayAct = mayAct;
    this.now = now;
  }

  /** What was read in a round. */
  private record Scene(
      int round, boolean moved, LockRecord record, Optional<Standing> standing, Sight sight) {

    Optional<Instant> createdAt() {
      return sight instanceof Sight.Found found ? Optional.of(found.createdAt()) : Optional.empty();
    }
  }

  public Step begin() {
    return round(1, false);
  }

  private Step round(int round, boolean moved) {
    if (round > MOST_ROUNDS) {
      return new Step.End(new Result.Restless(MOST_ROUNDS));
    }
    return new Step.Recall(record ->
        onlyIfKnown && record.revision() == 0
            ? new Step.End(new Result.Nothing())
            : new Step.Judge(standing ->
                new Step.Look(sight -> decide(new Scene(round, moved, record, standing, sight)))));
  }

  private Step decide(Scene scene) {
    LockRecord ordered = scene.record().ordered(order, scene.standing());
    LockDecision decision =
        LockDecision.of(ordered.orders(), scene.standing(), scene.createdAt(), now);
    LockRecord next = ordered.decided(decision, scene.record(), now);
    boolean isNewLock =
        decision instanceof LockDecision.Locked(var cause, _)
            && cause == LockDecision.Cause.FINDING
            && !scene.record().locks();
    return isNewLock
        ? new Step.Afford(
            affordable -> affordable ? write(scene, next) : unaffordable(scene, ordered))
        : write(scene, next);
  }

  private Step unaffordable(Scene scene, LockRecord ordered) {
    return became(scene, ordered, Carried.LOCK_BUDGET, "", false);
  }

  private Step write(Scene scene, LockRecord next) {
    return next.equals(scene.record())
        ? act(scene, next)
        : new Step.Write(
            scene.record(),
            next,
            took -> took ? act(scene, next.written()) : round(scene.round() + 1, scene.moved()));
  }

  private Step act(Scene scene, LockRecord record) {
    if (!(scene.sight() instanceof Sight.Found found)) {
      return became(
          scene, record, Carries.unseen(scene.sight()), Carries.detail(scene.sight()), false);
    }
    boolean isThere = Carries.shows(record, found);
    if (isThere && !scene.moved() && record.applied() == record.version()) {
      return became(scene, record, Carries.seen(record, found), "", false);
    }
    Optional<Carried> hindrance =
        mayAct ? Carries.hindrance(record, found) : Optional.of(Carried.STOPPED);
    if (hindrance.isPresent()) {
      return became(scene, record, hindrance.get(), "", false);
    }
    return record
        .tag()
        .<Step>map(tag -> new Step.Set(tag, touched -> look(scene, record, touched)))
        .orElseGet(() -> new Step.Clear(touched -> look(scene, record, touched)));
  }

  private Step look(Scene scene, LockRecord record, Touched touched) {
    return switch (touched) {
      case Touched.Done() ->
          new Step.Look(sight ->
              became(scene, record, Carries.after(record, sight), Carries.detail(sight), true));
      case Touched.Refused(var why) -> became(scene, record, Carried.REFUSED, why, true);
      case Touched.Gone() -> became(scene, record, Carried.GONE, "", true);
    };
  }

  private Step became(
      Scene scene, LockRecord record, Carried carried, String detail, boolean touched) {
    LockRecord after = record.carried(carried);
    boolean news =
        carried != scene.record().carried() || after.version() != scene.record().version();
    if (!touched && after.equals(record)) {
      return apply(scene, record, new Result.Settled(record, news, detail));
    }
    return new Step.Write(
        record,
        after,
        took ->
            took
                ? apply(scene, after.written(), new Result.Settled(after.written(), news, detail))
                : round(scene.round() + 1, touched || scene.moved()));
  }

  /** The standing may have moved on since it was read; then all of it was about an old one. */
  private Step apply(Scene scene, LockRecord record, Result.Settled settled) {
    return scene
        .standing()
        .filter(_ -> record.carried() != Carried.NOT_SEEN)
        .<Step>map(standing ->
            new Step.Apply(
                standing.version(),
                current ->
                    current ? new Step.End(settled) : round(scene.round() + 1, scene.moved())))
        .orElseGet(() -> new Step.End(settled));
  }
}
