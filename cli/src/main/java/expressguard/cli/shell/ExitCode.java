package expressguard.cli.shell;

import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How a run ended, for scripts.
 *
 * <p>They stand in the order of gravity: of several that apply the last one counts, because it says
 * most about how far the answer can be trusted. A mistake in the arguments comes before any work,
 * so it never meets another.
 */
public enum ExitCode {
  CLEAN(0, "done; no finding at or above --fail-on"),
  FINDINGS(
      1, "finding at or above --fail-on, preflight conflict, failed policy test, unenforced lock"),
  BAD_INPUT(3, "something cannot be read, or a policy is broken; the rest was done and printed"),
  AWS(4, "AWS refused, or was not reached, or there are no credentials"),
  INCOMPLETE(
      5, "incomplete: a plan with gaps, interrupted, out of memory, or an output that was cut"),
  USAGE(2, "the arguments are wrong; nothing was done"),
  INTERRUPTED(130, "ended with Ctrl-C");

  /** What the help says below the table. */
  public static final String PRECEDENCE = "Of several that apply, 5 counts before 4, 3 and 1.";

  private final int number;
  private final String meaning;

  ExitCode(int number, String meaning) {
    this.number = number;
    this.meaning = meaning;
  }

  public int number() {
    return number;
  }

  /** The graver of two. */
  public ExitCode and(ExitCode other) {
    return compareTo(other) >= 0 ? this : other;
  }

  /** This one where a condition holds, else clean. */
  public ExitCode when(boolean holds) {
    return holds ? this : CLEAN;
  }

  /** Number and meaning of all, by number. */
  public static Map<String, String> table() {
    Map<String, String> table = new LinkedHashMap<>();
    Arrays.stream(values())
        .sorted(Comparator.comparingInt(ExitCode::number))
        .forEach(code -> table.put(String.valueOf(code.number), code.meaning));
    return table;
  }
}
