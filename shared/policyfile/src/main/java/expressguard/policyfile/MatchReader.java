package expressguard.policyfile;

import expressguard.policy.match.Condition;
import expressguard.policy.match.Glob;
import expressguard.policy.match.Match;
import expressguard.policyfile.yaml.Mapping;
import expressguard.policyfile.yaml.Mapping.Shape;
import expressguard.policyfile.yaml.Value;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Reads what a rule asks of a conflict: one condition for each key, and for each tag. */
final class MatchReader {

  private static final Shape SHAPE =
      new Shape(
          "a rule's `when`",
          List.of(),
          List.of(
              "kinds",
              "fates",
              "severity",
              "services",
              "clusters",
              "accounts",
              "tags",
              "principals",
              "vehicles"));

  private MatchReader() {}

  static Match match(Value when) {
    List<Condition> conditions = new ArrayList<>();
    when.mapping(SHAPE)
        .map(Mapping::all)
        .orElse(Map.of())
        .forEach((key, value) -> conditions.addAll(conditions(key, value)));
    return new Match(conditions);
  }

  private static List<Condition> conditions(String key, Value value) {
    return switch (key) {
      case "kinds" -> some(Reading.words(value, Vocabulary.KINDS), Condition.Kinds::new);
      case "fates" -> some(Reading.words(value, Vocabulary.FATES), Condition.Fates::new);
      case "severity" ->
          value.word(Vocabulary.SEVERITIES).<Condition>map(Condition.AtLeast::new).stream()
              .toList();
      case "services" -> some(Reading.globs(value), Condition.Services::new);
      case "clusters" -> some(Reading.globs(value), Condition.Clusters::new);
      case "accounts" -> some(Reading.globs(value), Condition.Accounts::new);
      case "tags" -> tags(value);
      case "principals" -> some(principals(value), Condition.Principals::new);
      case "vehicles" -> some(Reading.words(value, Vocabulary.VEHICLES), Condition.Vehicles::new);
      default -> List.of(); // the shape has reported it
    };
  }

  private static List<Condition> tags(Value tags) {
    List<Condition> conditions = new ArrayList<>();
    tags.mapping()
        .map(Mapping::all)
        .orElse(Map.of())
        .forEach((key, value) -> {
          List<Glob> any =
              value.isList() ? Reading.globs(value) : Reading.glob(value).stream().toList();
          conditions.addAll(some(any, globs -> new Condition.Tag(key, globs)));
        });
    return conditions;
  }

  private static List<Glob> principals(Value list) {
    List<Glob> globs = Reading.globs(list);
    if (globs.stream().anyMatch(glob -> glob.pattern().contains(":assumed-role/"))) {
      list.warning(
          "a session is known by the ARN of its role, so a pattern with `:assumed-role/` never"
              + " fits; write `arn:aws:iam::*:role/…`");
    }
    return globs;
  }

  /** No condition where nothing was read: what is wrong there is reported. */
  private static <C extends Collection<?>> List<Condition> some(
      C values, Function<C, Condition> condition) {
    return values.isEmpty() ? List.of() : List.of(condition.apply(values));
  }
}
