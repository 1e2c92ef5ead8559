package expressguard.cli.update;

import java.util.List;
import java.util.Map;

/** What a parameter of UpdateExpressGatewayService must look like. */
sealed interface Shape {

  /** A text; where words are given, one of them. */
  record Text(List<String> words) implements Shape {}

  /** A whole number, not below a least one. */
  record Whole(int least) implements Shape {}

  /** A list of texts. */
  record Texts() implements Shape {}

  /** A list of objects of one kind. */
  record Objects(Members each) implements Shape {}

  /**
   * An object.
   *
   * @param together members that go together: one alone is no setting at all
   * @param required members without which the API refuses the call; a plan can be made all the same
   */
  record Members(Map<String, Shape> members, List<String> together, List<String> required)
      implements Shape {

    Members(Map<String, Shape> members, String... together) {
      this(members, List.of(together), List.of());
    }
  }

  /** What must stand there, for people. */
  default String noun() {
    return switch (this) {
      case Text _ -> "a text";
      case Whole _ -> "a whole number";
      case Texts _ -> "a list of texts";
      case Objects _ -> "a list of objects";
      case Members _ -> "an object";
    };
  }
}
