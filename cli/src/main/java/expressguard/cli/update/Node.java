package expressguard.cli.update;

import java.util.List;
import java.util.Map;

/** A JSON value with its place in the file; line and column count from 1. */
sealed interface Node {

  int line();

  int column();

  /**
   * A string, a number or a boolean.
   *
   * @param quoted whether it stood in quotes
   */
  record Scalar(String text, boolean quoted, int line, int column) implements Node {}

  record Items(List<Node> values, int line, int column) implements Node {}

  record Members(Map<String, Node> values, int line, int column) implements Node {}

  record Null(int line, int column) implements Node {}

  /** What it is, for people; never its value, which may be a secret. */
  default String noun() {
    return switch (this) {
      case Scalar scalar -> scalar.quoted() ? "a text" : "a number or a boolean";
      case Items _ -> "a list";
      case Members _ -> "an object";
      case Null _ -> "null";
    };
  }
}
