package expressguard.function.lock.protocol;

import java.util.Objects;
import java.util.Optional;

/**
 * A worker at some step. What it was told so far says where it is: two workers with the same
 * message and the same answers go on in the same way.
 */
final class Actor {

  private static final Step STOPPED = new Step.End(new Result.Nothing());

  private final Step step;
  private final Optional<Actor> before;
  private final Object answer;
  private final int hash;

  private Actor(Step step, Optional<Actor> before, Object answer) {
    this.step = step;
    this.before = before;
    this.answer = answer;
    this.hash = Objects.hash(before, answer);
  }

  static Actor at(Step begin) {
    return new Actor(begin, Optional.empty(), "begins");
  }

  static Actor stopped() {
    return at(STOPPED).on(new Stage.Taken(Stage.of(Optional.empty()), STOPPED, "stopped"));
  }

  Step step() {
    return step;
  }

  boolean isAtWork() {
    return !(step instanceof Step.End);
  }

  /** The worker after a step; all that ended are alike. */
  Actor on(Stage.Taken taken) {
    return taken.next() instanceof Step.End
        ? new Actor(taken.next(), Optional.empty(), "ended")
        : new Actor(taken.next(), Optional.of(this), taken.answer());
  }

  @Override
  public boolean equals(Object other) {
    return this == other
        || (other instanceof Actor actor
            && hash == actor.hash
            && answer.equals(actor.answer)
            && before.equals(actor.before));
  }

  @Override
  public int hashCode() {
    return hash;
  }
}
