package expressguard.lambda.parameter;

/** A parameter store. */
@FunctionalInterface
public interface Parameters {

  /**
   * The text of a parameter as it is now.
   *
   * @throws UnreadableParameterException when it is not there, or cannot be read now
   */
  String text(String name);
}
