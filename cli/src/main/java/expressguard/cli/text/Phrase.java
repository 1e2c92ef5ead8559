package expressguard.cli.text;

import expressguard.cli.archive.Gathered;
import expressguard.cli.screen.Span;
import expressguard.cli.screen.Style;
import expressguard.cloudtrail.Counters;
import expressguard.conflict.Severity;
import expressguard.event.Basis;
import java.util.Locale;

/** Small pieces of text that several blocks have in common. */
public final class Phrase {

  private static final int LONGEST_VALUE = 160;

  private Phrase() {}

  /** A number and its noun, as in {@code 1 finding} and {@code 2 findings}. */
  public static String count(long number, String noun) {
    return String.format(Locale.ROOT, "%,d", number) + " " + noun + (number == 1 ? "" : "s");
  }

  /** What became of the records. */
  public static String counters(Gathered gathered) {
    Counters counters = gathered.counters();
    return String.format(
        Locale.ROOT,
        "%s in %s: %,d handled, %,d skipped, %,d unreadable",
        count(counters.in(), "record"),
        count(gathered.inputs().size(), "input"),
        counters.handled(),
        counters.skipped(),
        counters.unreadable());
  }

  /** How something is known, in lower case. */
  public static String basis(Basis basis) {
    return basis.name().toLowerCase(Locale.ROOT);
  }

  /** The severity in its colour. */
  public static Span severity(Severity severity) {
    Style style =
        switch (severity) {
          case CRITICAL -> Style.RED_BOLD;
          case HIGH -> Style.RED;
          case MEDIUM -> Style.YELLOW;
          case LOW -> Style.BLUE;
          case INFO -> Style.DIM;
        };
    return new Span(style, severity.name());
  }

  /** A value short enough for a table; the whole one stands in the JSON. */
  public static String brief(String value) {
    return value.codePointCount(0, value.length()) <= LONGEST_VALUE
        ? value
        : value.substring(0, value.offsetByCodePoints(0, LONGEST_VALUE - 1)) + "…";
  }
}
