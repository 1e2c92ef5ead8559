package expressguard.cli.screen;

import java.util.ArrayList;
import java.util.List;

/** Breaks text into lines: at blanks, else behind a sign that parts a path, else anywhere. */
final class Wrapping {

  private static final String JOINTS = "./[],:=-_";

  private Wrapping() {}

  /** The lines of a text, each at most so wide; at least one. */
  static List<String> lines(String text, int width) {
    List<String> lines = new ArrayList<>();
    String rest = text.strip();
    while (rest.codePointCount(0, rest.length()) > width) {
      int end = end(rest, rest.offsetByCodePoints(0, Math.max(1, width)));
      lines.add(rest.substring(0, end).stripTrailing());
      rest = rest.substring(end).stripLeading();
    }
    lines.add(rest);
    return lines;
  }

  /** Where to break: a blank may stand just behind the line, a joint must fit on it. */
  private static int end(String text, int limit) {
    int blank = text.lastIndexOf(' ', limit);
    if (blank > limit / 3) {
      return blank;
    }
    for (int at = limit - 1; at > limit / 3; at--) {
      if (JOINTS.indexOf(text.charAt(at)) >= 0) {
        return at + 1;
      }
    }
    return limit;
  }
}
