package expressguard.bench.cold.result;

import java.util.Locale;
import java.util.function.ToDoubleFunction;

/**
 * A ratio that is wanted.
 *
 * @param what in words
 * @param over whose measure is divided
 * @param under by whose
 * @param least what must be reached
 */
public record Goal(
    String what, String over, String under, ToDoubleFunction<Start> measure, double least) {

  /** A line of the report. */
  String line(Rounds rounds) {
    double seen = rounds.ratio(over, under, measure);
    return String.format(
        Locale.ROOT,
        "%-16s %-9s over %-7s wanted %5.2f  seen %6.2f  %s",
        what,
        over,
        under,
        least,
        seen,
        Double.isNaN(seen) ? "not measured" : seen >= least ? "reached" : "FALLS SHORT");
  }
}
