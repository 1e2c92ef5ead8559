package expressguard.sandbox;

/** What came of an invocation. */
public sealed interface Answer {

  /** The function's output. */
  record Given(String text) implements Answer {}

  /** The error that Lambda would count: thrown by the handler, a timeout, or no function at all. */
  record Failed(String why) implements Answer {}
}
