package expressguard.function.lock.protocol;

import expressguard.function.lock.record.LockRecord;
import expressguard.function.lock.service.Sight;
import expressguard.function.lock.service.Touched;
import expressguard.standing.Standing;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;

/** A world that answers as it is written, and keeps what was done to it. */
final class Script {

  private final List<String> done = new ArrayList<>();
  private final List<Sight> sights;
  private final Optional<Standing> standing;
  private LockRecord record;
  private IntPredicate writes = _ -> true;
  private boolean current = true;
  private Touched touched = new Touched.Done();
  private int written;

  /**
   * @param sights what is seen, look by look; the last one stays
   */
  Script(LockRecord record, Optional<Standing> standing, Sight... sights) {
    this.record = record;
    this.standing = standing;
    this.sights = new ArrayList<>(List.of(sights));
  }

  /** Which writes of the record are taken, from 0 on; others were there before the others. */
  Script taking(IntPredicate which) {
    writes = which;
    return this;
  }

  /** The standing always moves on before it is noted. */
  Script movingOn() {
    current = false;
    return this;
  }

  Script touching(Touched answer) {
    touched = answer;
    return this;
  }

  /** What was done, in order: {@code write}, {@code lost}, {@code set}, {@code clear}. */
  List<String> done() {
    return List.copyOf(done);
  }

  LockRecord record() {
    return record;
  }

  Result play(LockProtocol protocol) {
    Step step = protocol.begin();
    while (true) {
      if (step instanceof Step.End(var result)) {
        return result;
      }
      step = next(step);
    }
  }

  private Step next(Step step) {
    return switch (step) {
      case Step.Recall(var then) -> then.apply(record);
      case Step.Judge(var then) -> then.apply(standing);
      case Step.Look(var then) ->
          then.apply(sights.size() > 1 ? sights.removeFirst() : sights.getFirst());
      case Step.Afford(var then) -> then.apply(true);
      case Step.Write(_, var after, var then) -> {
        boolean took = writes.test(written++);
        done.add(took ? "write" : "lost");
        record = took ? after.written() : record;
        yield then.apply(took);
      }
      case Step.Set(_, var then) -> {
        done.add("set");
        yield then.apply(touched);
      }
      case Step.Clear(var then) -> {
        done.add("clear");
        yield then.apply(touched);
      }
      case Step.Apply(_, var then) -> then.apply(current);
      case Step.End end -> end;
    };
  }
}
