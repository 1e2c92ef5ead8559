package expressguard.lambda.parameter;

/** A parameter is not there, or cannot be read now. */
public final class UnreadableParameterException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /**
   * @param why a sentence for the log, without a parameter's text
   */
  public UnreadableParameterException(String name, String why) {
    super("the parameter `" + name + "` cannot be read: " + why);
  }
}
