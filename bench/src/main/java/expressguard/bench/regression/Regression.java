package expressguard.bench.regression;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Compares the results of two commits and ends with 1 when a benchmark got slower by more than
 * {@link Comparison#MOST}.
 *
 * <p>Arguments: the folder of the old commit's results, and that of the new one's.
 */
public final class Regression {

  private Regression() {}

  public static void main(String... args) throws IOException {
    System.exit(run(Path.of(args[0]), Path.of(args[1]), System.out));
  }

  /** The exit code. */
  static int run(Path old, Path fresh, PrintStream out) throws IOException {
    Comparison comparison = Comparison.of(Scores.of(results(old)), Scores.of(results(fresh)));
    for (Comparison.Row row : comparison.rows()) {
      String ratio =
          row.ratio().map(value -> String.format(Locale.ROOT, "%.2f", value)).orElse("only one");
      out.printf(
          Locale.ROOT, "%-56s %8s%s%n", row.benchmark(), ratio, row.isSlower() ? "  SLOWER" : "");
    }
    out.printf(
        Locale.ROOT,
        "%s: new over old, medians; more than %.1f is a regression%n",
        comparison.holds() ? "holds" : "FAILS",
        Comparison.MOST);
    return comparison.holds() ? 0 : 1;
  }

  private static List<Path> results(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".json")).sorted().toList();
    }
  }
}
