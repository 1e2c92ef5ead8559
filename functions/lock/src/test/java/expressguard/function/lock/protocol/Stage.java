package expressguard.function.lock.protocol;

import expressguard.function.lock.Samples;
import expressguard.function.lock.record.LockRecord;
import expressguard.function.lock.service.Sight;
import expressguard.function.lock.service.Touched;
import expressguard.lock.LockTag;
import expressguard.standing.Standing;
import java.time.Instant;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * A world as a value: one service, its record, its standing and its tag.
 *
 * @param trusting whether a worker believes that what it wrote after touching the tag was taken: a
 *     fault that the explorer must find
 */
record Stage(
    LockRecord record, Optional<Standing> standing, Optional<String> tag, boolean trusting) {

  private static final Instant BORN = Instant.parse("2026-11-01T00:00:00Z");

  static Stage of(Optional<Standing> standing) {
    return new Stage(LockRecord.none(Samples.WEB), standing, Optional.empty(), false);
  }

  Stage trustingItself() {
    return new Stage(record, standing, tag, true);
  }

  Stage standing(Standing next) {
    return new Stage(record, Optional.of(next), tag, trusting);
  }

  /** What a read sees that comes too early. */
  Stage withTagOf(Stage earlier) {
    return new Stage(record, standing, earlier.tag(), trusting);
  }

  /** The world after a step, the step that comes next, and what the worker was answered. */
  record Taken(Stage stage, Step next, Object answer) {}

  Taken take(Step step) {
    return switch (step) {
      case Step.Recall(var then) -> same(then, record);
      case Step.Judge(var then) -> same(then, standing);
      case Step.Look(var then) -> same(then, sight());
      case Step.Afford(var then) -> same(then, true);
      case Step.Write write -> written(write);
      case Step.Set(var text, var then) -> tagged(Optional.of(text.text()), then);
      case Step.Clear(var then) -> tagged(Optional.empty(), then);
      case Step.Apply(var version, var then) ->
          same(then, standing.map(Standing::version).orElse(0L).equals(version));
      case Step.End _ -> new Taken(this, step, "");
    };
  }

  /** Whether the tag is what was decided, and the decision what it should be. */
  boolean holds(boolean wanted) {
    return record.locks() == wanted && tag.equals(record.tag().map(LockTag::text));
  }

  private Taken written(Step.Write write) {
    boolean current = write.before().revision() == record.revision();
    boolean mark = write.before().version() == write.after().version();
    LockRecord next = current ? write.after().written() : record;
    boolean answer = current || (trusting && mark);
    return new Taken(new Stage(next, standing, tag, trusting), write.then().apply(answer), answer);
  }

  private Sight sight() {
    TreeMap<String, String> tags = new TreeMap<>();
    tag.ifPresent(value -> tags.put(LockTag.KEY, value));
    return new Sight.Found(true, BORN, false, tags);
  }

  private <A> Taken same(Function<A, Step> then, A answer) {
    return new Taken(this, then.apply(answer), answer);
  }

  private Taken tagged(Optional<String> next, Function<Touched, Step> then) {
    Touched done = new Touched.Done();
    return new Taken(new Stage(record, standing, next, trusting), then.apply(done), done);
  }
}
