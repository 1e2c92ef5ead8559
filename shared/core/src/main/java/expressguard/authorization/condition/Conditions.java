package expressguard.authorization.condition;

import expressguard.authorization.condition.Check.Comparing;
import expressguard.authorization.condition.Check.Presence;
import expressguard.authorization.context.ContextValue;
import expressguard.authorization.context.RequestContext;
import expressguard.authorization.document.Clause;
import expressguard.policy.match.Answer;
import java.util.List;
import java.util.Locale;

/** Evaluates the conditions of a statement. */
public final class Conditions {

  private Conditions() {}

  /** Whether all of them hold. */
  public static Answer hold(List<Clause> clauses, RequestContext context) {
    Answer all = Answer.of(true);
    for (Clause clause : clauses) {
      all = all.and(holds(clause, context.at(clause.key())));
    }
    return all;
  }

  private static Answer holds(Clause clause, ContextValue value) {
    if (clause.values().isEmpty()) {
      return new Answer.CannotTell("`" + clause.key() + "` is compared with nothing");
    }
    return Check.named(clause.operator())
        .map(check -> holds(clause, check, value))
        .orElseGet(() ->
            new Answer.CannotTell(
                "the operator `" + clause.operator() + "` is not evaluated here"));
  }

  private static Answer holds(Clause clause, Check check, ContextValue value) {
    return switch (check) {
      case Presence() -> presence(clause, value);
      case Comparing comparing -> compared(clause, comparing, value);
    };
  }

  /** {@code Null} with {@code true} asks for absence, with {@code false} for presence. */
  private static Answer presence(Clause clause, ContextValue value) {
    Answer present = present(clause.key(), value);
    Answer any = Answer.of(false);
    for (String wanted : clause.values()) {
      any =
          any.or(
              switch (wanted.toLowerCase(Locale.ROOT)) {
                case "true" -> present.negated();
                case "false" -> present;
                default ->
                    new Answer.CannotTell("`Null` takes `true` or `false`, not `" + wanted + "`");
              });
    }
    return any;
  }

  private static Answer present(String key, ContextValue value) {
    return switch (value) {
      case ContextValue.Absent() -> Answer.of(false);
      case ContextValue.NotKnown(var why) -> new Answer.CannotTell(why);
      case ContextValue.Many(var values) when values.isEmpty() ->
          new Answer.CannotTell("whether `Null` takes an empty `" + key + "` for absent is open");
      case ContextValue.One _, ContextValue.Many _, ContextValue.Hidden _ -> Answer.of(true);
    };
  }

  private static Answer compared(Clause clause, Comparing comparing, ContextValue value) {
    return switch (value) {
      case ContextValue.Absent() -> withoutKey(clause, comparing);
      case ContextValue.NotKnown(var why) -> new Answer.CannotTell(why);
      case ContextValue.Hidden(var why) -> new Answer.CannotTell(why);
      case ContextValue.One(var text) -> over(clause, comparing, List.of(text));
      case ContextValue.Many(var texts) ->
          comparing.quantifier() == Check.Quantifier.ONE
              ? new Answer.CannotTell(
                  "`%s` is used on `%s`, which can have several values"
                      .formatted(clause.operator(), clause.key()))
              : over(clause, comparing, texts);
    };
  }

  private static Answer withoutKey(Clause clause, Comparing comparing) {
    return switch (comparing.quantifier()) {
      case ALL -> Answer.of(true);
      case ONE -> Answer.of(comparing.ifExists() || comparing.operator().holdsWithoutKey());
      // The guide says yes of IfExists and no of ForAnyValue, and nothing of both together.
      case ANY ->
          comparing.ifExists()
              ? new Answer.CannotTell(
                  "what `%s` does without the key is not documented".formatted(clause.operator()))
              : Answer.of(false);
    };
  }

  private static Answer over(Clause clause, Comparing comparing, List<String> texts) {
    boolean all = comparing.quantifier() == Check.Quantifier.ALL;
    Answer answer = Answer.of(all);
    for (String text : texts) {
      Answer one = comparing.operator().holds(clause.values(), text);
      answer = all ? answer.and(one) : answer.or(one);
    }
    return answer;
  }
}
