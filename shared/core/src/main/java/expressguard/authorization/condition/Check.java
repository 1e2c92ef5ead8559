package expressguard.authorization.condition;

import java.util.Optional;

/** What the name of an operator asks for. */
sealed interface Check {

  /** {@code Null}: is the key absent, or present? */
  record Presence() implements Check {}

  /** An operator that compares values, of one, any or all values of the key. */
  record Comparing(Quantifier quantifier, Operator operator, boolean ifExists) implements Check {}

  /** Of how many values of the key the comparison must hold. */
  enum Quantifier {
    ONE,
    ANY,
    ALL
  }

  String IF_EXISTS = "IfExists";

  /** The check of that name; empty when it is none that is evaluated here. */
  static Optional<Check> named(String name) {
    if (name.equals("Null")) {
      return Optional.of(new Presence());
    }
    int colon = name.indexOf(':');
    boolean ifExists = name.endsWith(IF_EXISTS);
    String operator =
        name.substring(colon + 1, ifExists ? name.length() - IF_EXISTS.length() : name.length());
    return quantifier(colon < 0 ? "" : name.substring(0, colon))
        .flatMap(quantifier ->
            Operator.named(operator).map(found -> new Comparing(quantifier, found, ifExists)));
  }

  private static Optional<Quantifier> quantifier(String prefix) {
    return switch (prefix) {
      case "" -> Optional.of(Quantifier.ONE);
      case "ForAnyValue" -> Optional.of(Quantifier.ANY);
      case "ForAllValues" -> Optional.of(Quantifier.ALL);
      default -> Optional.empty();
    };
  }
}
