package expressguard.policyfile;

import expressguard.policy.Response;
import expressguard.policy.Rule;
import expressguard.policy.match.Match;
import expressguard.policyfile.yaml.Mapping;
import expressguard.policyfile.yaml.Mapping.Shape;
import expressguard.policyfile.yaml.Value;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Reads one rule. */
final class RuleReader {

  private static final Shape SHAPE =
      new Shape("a rule", List.of("name", "then"), List.of("when", "on_unsure"));

  private RuleReader() {}

  static Optional<Rule> rule(Value value) {
    return value.mapping(SHAPE).flatMap(RuleReader::rule);
  }

  private static Optional<Rule> rule(Mapping rule) {
    Optional<String> name = rule.at("name").flatMap(Value::text);
    Match match = rule.at("when").map(MatchReader::match).orElse(Match.everything());
    Set<Response> then = responses(rule);
    Response onUnsure = onUnsure(rule, then);
    return name.filter(_ -> !then.isEmpty())
        .map(given -> new Rule(given, match, new TreeSet<>(then), onUnsure));
  }

  static Set<Response> responses(Mapping holder) {
    return holder
        .at("then")
        .map(list -> Reading.words(list, Vocabulary.RESPONSES))
        .orElse(Set.of());
  }

  private static Response onUnsure(Mapping rule, Set<Response> then) {
    Optional<Value> given = rule.at("on_unsure");
    if (!then.contains(Response.LOCK)) {
      given.ifPresent(
          value -> value.warning("has no effect: it is for a rule whose `then` has `lock`"));
    }
    return given.flatMap(value -> value.word(Vocabulary.RESPONSES)).orElse(Response.NOTIFY);
  }
}
