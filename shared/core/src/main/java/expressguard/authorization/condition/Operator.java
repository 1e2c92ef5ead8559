package expressguard.authorization.condition;

import expressguard.authorization.pattern.ArnPattern;
import expressguard.authorization.pattern.TextPattern;
import expressguard.policy.match.Answer;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The comparing operators that are evaluated here (IAM user guide, IAM JSON policy elements:
 * Condition operators). Numbers, dates, addresses and binary values are not.
 */
enum Operator {
  STRING_EQUALS("StringEquals", Comparison.SAME, false),
  STRING_NOT_EQUALS("StringNotEquals", Comparison.SAME, true),
  STRING_EQUALS_IGNORE_CASE("StringEqualsIgnoreCase", Comparison.SAME_IGNORING_CASE, false),
  STRING_NOT_EQUALS_IGNORE_CASE("StringNotEqualsIgnoreCase", Comparison.SAME_IGNORING_CASE, true),
  STRING_LIKE("StringLike", Comparison.LIKE, false),
  STRING_NOT_LIKE("StringNotLike", Comparison.LIKE, true),
  ARN_EQUALS("ArnEquals", Comparison.ARN, false),
  ARN_NOT_EQUALS("ArnNotEquals", Comparison.ARN, true),
  ARN_LIKE("ArnLike", Comparison.ARN, false),
  ARN_NOT_LIKE("ArnNotLike", Comparison.ARN, true),
  BOOL("Bool", Comparison.SAME_TRUTH, false);

  private enum Comparison {
    SAME,
    SAME_IGNORING_CASE,
    LIKE,
    ARN,
    SAME_TRUTH
  }

  private final String spelling;
  private final Comparison comparison;
  private final boolean negated;

  Operator(String spelling, Comparison comparison, boolean negated) {
    this.spelling = spelling;
    this.comparison = comparison;
    this.negated = negated;
  }

  static Optional<Operator> named(String name) {
    return Arrays.stream(values()).filter(operator -> operator.spelling.equals(name)).findFirst();
  }

  /** Whether it holds for a key that is not in the request. */
  boolean holdsWithoutKey() {
    return negated;
  }

  /** Whether one value of the request fits any text of the policy, or none if negated. */
  Answer holds(List<String> patterns, String text) {
    Answer any = Answer.of(false);
    for (String pattern : patterns) {
      any = any.or(fits(pattern, text));
    }
    return negated ? any.negated() : any;
  }

  private Answer fits(String pattern, String text) {
    return switch (comparison) {
      case SAME -> TextPattern.same(pattern, text);
      case SAME_IGNORING_CASE -> TextPattern.sameIgnoringCase(pattern, text);
      case LIKE -> TextPattern.like(pattern, text);
      case ARN -> ArnPattern.fits(pattern, text);
      case SAME_TRUTH -> TextPattern.sameTruth(pattern, text);
    };
  }
}
