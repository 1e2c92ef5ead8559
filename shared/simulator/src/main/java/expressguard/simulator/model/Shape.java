package expressguard.simulator.model;

import java.util.List;
import java.util.Map;

/** The shape of a value in an AWS API model. */
public sealed interface Shape {

  /**
   * Named members.
   *
   * @param members by the name that the API uses, in the model's order
   * @param element the name of the value as an XML element where a list names it; else empty
   */
  record Structure(Map<String, Member> members, List<String> required, String element)
      implements Shape {}

  record ListOf(Member member, boolean flattened) implements Shape {}

  record MapOf(String value) implements Shape {}

  /**
   * A text.
   *
   * @param values the closed list of values, or empty for any text
   */
  record Text(List<String> values) implements Shape {}

  record Whole() implements Shape {}

  record Decimal() implements Shape {}

  record Flag() implements Shape {}

  record Time() implements Shape {}
}
