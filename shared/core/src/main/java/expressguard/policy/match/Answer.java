package expressguard.policy.match;

import java.util.Optional;

/** Whether a condition holds; a condition that asks for what nobody knows is neither yes nor no. */
public sealed interface Answer {

  record Yes() implements Answer {}

  record No() implements Answer {}

  /** What the condition asks for is not known. */
  record CannotTell(String why) implements Answer {}

  static Answer of(boolean holds) {
    return holds ? new Yes() : new No();
  }

  /** Both: one sure no is enough, whatever cannot be told about the other. */
  default Answer and(Answer other) {
    return switch (this) {
      case Yes() -> other;
      case No() -> this;
      case CannotTell _ -> other instanceof No ? other : this;
    };
  }

  /** Either: one sure yes is enough, whatever cannot be told about the other. */
  default Answer or(Answer other) {
    return negated().and(other.negated()).negated();
  }

  /** The opposite; what cannot be told stays so. */
  default Answer negated() {
    return switch (this) {
      case Yes() -> new No();
      case No() -> new Yes();
      case CannotTell _ -> this;
    };
  }

  /** Why it cannot be told; empty when it can. */
  default Optional<String> doubt() {
    return this instanceof CannotTell(var why) ? Optional.of(why) : Optional.empty();
  }
}
