package expressguard.authorization.condition;

import static org.assertj.core.api.Assertions.assertThat;

import expressguard.authorization.context.ContextValue;
import expressguard.authorization.context.RequestContext;
import expressguard.authorization.document.Clause;
import expressguard.policy.match.Answer;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each operator over a key that is absent, single, multiple, hidden or not known. */
final class ConditionsTest {

  private static final RequestContext CONTEXT =
      RequestContext.partial()
          .without("absent")
          .with("one", "blue")
          .with("yes", "TRUE")
          .with("role", "arn:aws:iam::1:role/deploy")
          .with("none", List.of())
          .with("tags", List.of("team", "Lock"))
          .with("hidden", new ContextValue.Hidden("it is hidden"));

  @ParameterizedTest
  @CsvSource({
    "StringEquals, one, blue, yes",
    "StringEquals, one, red|blue, yes",
    "StringEquals, one, BLUE, no",
    "StringEquals, absent, blue, no",
    "StringEqualsIfExists, absent, blue, yes",
    "StringEqualsIfExists, one, red, no",
    "StringNotEquals, one, red|blue, no",
    "StringNotEquals, one, red|green, yes",
    "StringNotEquals, absent, blue, yes",
    "StringEqualsIgnoreCase, one, BLUE, yes",
    "StringNotEqualsIgnoreCase, one, BLUE, no",
    "StringLike, one, b*, yes",
    "StringEquals, one, b*, no",
    "StringNotLike, one, b*, no",
    "ArnEquals, role, arn:aws:iam::*:role/dep*, yes",
    "ArnLike, role, arn:aws:iam::2:role/deploy, no",
    "ArnNotEquals, role, arn:aws:iam::1:role/deploy, no",
    "ArnNotLike, role, arn:aws:iam::1:role/other, yes",
    "ArnNotLike, absent, arn:aws:iam::1:role/other, yes",
    "ArnNotLike, one, arn:aws:iam::1:role/other, unknown",
    "Bool, yes, true, yes",
    "Bool, yes, false, no",
    "Bool, absent, true, no",
    "BoolIfExists, absent, true, yes",
    "Bool, one, true, unknown",
    "Null, absent, true, yes",
    "Null, absent, false, no",
    "Null, one, false, yes",
    "Null, tags, true, no",
    "Null, hidden, false, yes",
    "Null, none, false, unknown",
    "Null, elsewhere, false, unknown",
    "Null, one, perhaps, unknown",
    "ForAnyValue:StringEquals, tags, team, yes",
    "ForAnyValue:StringEquals, tags, lock, no",
    "ForAnyValue:StringEqualsIgnoreCase, tags, lock, yes",
    "ForAnyValue:StringNotEquals, tags, team, yes",
    "ForAnyValue:StringEquals, absent, team, no",
    "ForAnyValue:StringEqualsIfExists, absent, team, unknown",
    "ForAnyValue:StringEquals, none, team, no",
    "ForAnyValue:StringEquals, one, blue, yes",
    "ForAllValues:StringEquals, tags, team, no",
    "ForAllValues:StringEquals, tags, team|Lock|other, yes",
    "ForAllValues:StringNotEquals, tags, team, no",
    "ForAllValues:StringNotEquals, tags, other, yes",
    "ForAllValues:StringEquals, absent, team, yes",
    "ForAllValues:StringEquals, none, team, yes",
    "StringEquals, tags, team, unknown",
    "StringEquals, hidden, x, unknown",
    "StringEquals, elsewhere, x, unknown",
    "NumericEquals, one, 1, unknown",
    "DateLessThan, one, 2020-01-01, unknown",
    "IpAddress, one, 10.0.0.0/8, unknown",
    "ForAnyValue:Null, tags, false, unknown",
    "NullIfExists, one, false, unknown",
    "ForEachValue:StringEquals, tags, team, unknown",
    "stringequals, one, blue, unknown",
  })
  void operator(String operator, String key, String values, String answer) {
    assertThat(told(new Clause(operator, key, Arrays.asList(values.split("\\|")))))
        .isEqualTo(answer);
  }

  @Test
  void needs_all_clauses_and_one_sure_no_is_enough() {
    Clause yes = new Clause("StringEquals", "one", List.of("blue"));
    Clause no = new Clause("StringEquals", "one", List.of("red"));
    Clause unknown = new Clause("StringEquals", "elsewhere", List.of("x"));
    assertThat(told(yes, yes)).isEqualTo("yes");
    assertThat(told(yes, no)).isEqualTo("no");
    assertThat(told(yes, unknown)).isEqualTo("unknown");
    assertThat(told(unknown, no)).isEqualTo("no");
    assertThat(told()).isEqualTo("yes");
  }

  @Test
  void says_why_it_cannot_tell() {
    assertThat(
            Conditions.hold(List.of(new Clause("StringEquals", "aws:x", List.of("1"))), CONTEXT)
                .doubt())
        .contains("the condition key `aws:x` of the request is not known");
    assertThat(told(new Clause("StringEquals", "one", List.of()))).isEqualTo("unknown");
  }

  private static String told(Clause... clauses) {
    return switch (Conditions.hold(List.of(clauses), CONTEXT)) {
      case Answer.Yes() -> "yes";
      case Answer.No() -> "no";
      case Answer.CannotTell _ -> "unknown";
    };
  }
}
