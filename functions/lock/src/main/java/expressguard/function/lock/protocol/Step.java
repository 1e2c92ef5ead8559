package expressguard.function.lock.protocol;

import expressguard.function.lock.record.LockRecord;
import expressguard.function.lock.service.Sight;
import expressguard.function.lock.service.Touched;
import expressguard.lock.LockTag;
import expressguard.standing.Standing;
import java.util.Optional;
import java.util.function.Function;

/**
 * One thing that the protocol asks of the world, and how it goes on with the answer. Between two
 * steps anything may happen: another worker, a crash, a change of the service. Steps are values, so
 * that a test can go from each of them in every way.
 */
public sealed interface Step {

  /** Read the service's record. */
  record Recall(Function<LockRecord, Step> then) implements Step {}

  /** Read where the service stands. */
  record Judge(Function<Optional<Standing>, Step> then) implements Step {}

  /** Look at the service itself. */
  record Look(Function<Sight, Step> then) implements Step {}

  /** Take one lock out of the budget. */
  record Afford(Function<Boolean, Step> then) implements Step {}

  /** Write the record in place of the one that was read. */
  record Write(LockRecord before, LockRecord after, Function<Boolean, Step> then) implements Step {}

  /** Write the lock's tag. */
  record Set(LockTag tag, Function<Touched, Step> then) implements Step {}

  /** Remove the lock's tag. */
  record Clear(Function<Touched, Step> then) implements Step {}

  /** Note for which version of the standing the lock is as it should be. */
  record Apply(long standing, Function<Boolean, Step> then) implements Step {}

  /** Nothing more is to be done. */
  record End(Result result) implements Step {}
}
