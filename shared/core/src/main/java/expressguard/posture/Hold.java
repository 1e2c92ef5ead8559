package expressguard.posture;

import expressguard.authorization.Reason;

/** What a service's lock does to one principal that could call Express otherwise. */
public sealed interface Hold {

  /**
   * It is denied.
   *
   * @param by the statement that denies it
   */
  record Bound(Reason by) implements Hold {}

  /** Nothing denies it. */
  record Passes() implements Hold {}

  /** It is one of the two that the lock leaves out on purpose. */
  record Excepted() implements Hold {}

  /**
   * It cannot be told, and so it does not count as denied.
   *
   * @param why the first reason
   */
  record Unsure(String why) implements Hold {}

  /** The word for it in reports. */
  default String word() {
    return switch (this) {
      case Bound _ -> "BOUND";
      case Passes() -> "PASSES";
      case Excepted() -> "EXCEPTED";
      case Unsure _ -> "UNSURE";
    };
  }
}
