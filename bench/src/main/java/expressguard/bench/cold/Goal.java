package expressguard.bench.cold;

import java.util.List;
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
record Goal(
    String what, String over, String under, ToDoubleFunction<Start> measure, double least) {

  private static final double MEMORY_OF_NAIVE = 1 / 0.45;

  static List<Goal> all() {
    return List.of(
        cold(Variants.NAIVE, Variants.ZIP, 4),
        cold(Variants.CUSTODIAN, Variants.ZIP, 1.1),
        cold(Variants.NAIVE, Variants.IMAGE, 5),
        cold(Variants.CUSTODIAN, Variants.IMAGE, 1.4),
        memory(Variants.NAIVE, Variants.ZIP, MEMORY_OF_NAIVE),
        memory(Variants.CUSTODIAN, Variants.ZIP, 1),
        memory(Variants.NAIVE, Variants.IMAGE, MEMORY_OF_NAIVE),
        memory(Variants.CUSTODIAN, Variants.IMAGE, 1),
        warm(Variants.NAIVE, Variants.ZIP, 4),
        warm(Variants.CUSTODIAN, Variants.ZIP, 15),
        warm(Variants.NAIVE, Variants.IMAGE, 4),
        warm(Variants.CUSTODIAN, Variants.IMAGE, 15));
  }

  private static Goal cold(String over, String under, double least) {
    return new Goal("cold start", over, under, Start::cold, least);
  }

  private static Goal memory(String over, String under, double least) {
    return new Goal("memory", over, under, start -> start.usage().residentKilobytes(), least);
  }

  private static Goal warm(String over, String under, double least) {
    return new Goal("warm event, p50", over, under, Start::middle, least);
  }

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
