package expressguard.lock.policies;

/**
 * A policy, ready to be sent to AWS.
 *
 * <p>INVARIANT: the text is JSON without white space between its tokens and within the limit.
 *
 * @param name what it is for, for messages and file names
 */
public record PolicyText(String name, String text) {

  static PolicyText within(int limit, String name, String text) {
    if (text.length() > limit) {
      throw new IllegalArgumentException(
          "the policy `%s` has %,d characters, and AWS takes %,d; freeze fewer clusters or services"
              .formatted(name, text.length(), limit));
    }
    return new PolicyText(name, text);
  }
}
