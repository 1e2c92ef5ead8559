package expressguard.authorization.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Reads one statement. */
final class StatementReader {

  private static final Set<String> ELEMENTS =
      Set.of(
          "Sid",
          "Effect",
          "Action",
          "NotAction",
          "Resource",
          "NotResource",
          "Condition",
          "Principal",
          "NotPrincipal");

  private final Elements elements;
  private final String place;
  private final Problems problems;

  StatementReader(Elements elements, String place, Problems problems) {
    this.elements = elements;
    this.place = place;
    this.problems = problems;
  }

  /** The statement, as far as it can be read; what cannot is among the problems. */
  Optional<Statement> statement() {
    elements.only(ELEMENTS);
    if (elements.has("Principal") || elements.has("NotPrincipal")) {
      problems.add(place, "a statement that names principals belongs to a resource's own policy");
    }
    Optional<Effect> effect = effect();
    Optional<Scope> actions = scope("Action", PolicyReader::badAction);
    Optional<Scope> resources = scope("Resource", PolicyReader::badResource);
    List<Clause> conditions = conditions();
    return effect.flatMap(does ->
        actions.flatMap(
            what -> resources.map(where -> new Statement(sid(), does, what, where, conditions))));
  }

  private String sid() {
    List<String> sid = elements.has("Sid") ? elements.texts("Sid") : List.of();
    return sid.isEmpty() || sid.getFirst().isEmpty() ? place : sid.getFirst();
  }

  private Optional<Effect> effect() {
    if (!elements.has("Effect")) {
      problems.add(elements.at("Effect"), "it is missing");
      return Optional.empty();
    }
    String effect = String.join(" ", elements.texts("Effect"));
    if (effect.equals("Allow")) {
      return Optional.of(Effect.ALLOW);
    }
    if (effect.equals("Deny")) {
      return Optional.of(Effect.DENY);
    }
    problems.add(elements.at("Effect"), "an effect is `Allow` or `Deny`");
    return Optional.empty();
  }

  private Optional<Scope> scope(String name, Function<String, Optional<String>> wrong) {
    boolean except = elements.has("Not" + name);
    if (elements.has(name) == except) {
      problems.add(place, "it needs either `" + name + "` or `Not" + name + "`");
      return Optional.empty();
    }
    String element = except ? "Not" + name : name;
    List<String> patterns = elements.texts(element);
    if (patterns.isEmpty()) {
      problems.add(elements.at(element), "it names nothing");
    }
    for (String pattern : patterns) {
      wrong
          .apply(pattern)
          .ifPresent(why -> problems.add(elements.at(element), "`" + pattern + "`: " + why));
    }
    return Optional.of(new Scope(except, patterns));
  }

  private List<Clause> conditions() {
    List<Clause> clauses = new ArrayList<>();
    if (elements.has("Condition")) {
      String condition = elements.at("Condition");
      Elements.of(elements.member("Condition"), condition, problems)
          .ifPresent(operators -> operators.names().forEach(name -> add(name, operators, clauses)));
    }
    return clauses;
  }

  private void add(String operator, Elements operators, List<Clause> clauses) {
    Elements.of(operators.member(operator), operators.at(operator), problems)
        .ifPresent(keys ->
            keys.names().forEach(key -> clauses.add(new Clause(operator, key, keys.texts(key)))));
  }
}
