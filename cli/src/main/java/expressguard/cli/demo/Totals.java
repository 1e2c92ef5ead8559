package expressguard.cli.demo;

import expressguard.cli.demo.play.Performance;
import expressguard.cli.text.Phrase;
import expressguard.conflict.Status;

/** How a story stands at its end. */
final class Totals {

  private Totals() {}

  static String of(Performance performance) {
    long open =
        performance.report().findings().stream()
            .filter(finding -> finding.conflict().status() instanceof Status.Open)
            .count();
    int all = performance.report().findings().size();
    return Phrase.count(all, "finding")
        + ", "
        + open
        + " of them open at the end; "
        + Phrase.counters(performance.gathered())
        + " (skipped are calls that only read, or that nobody watches)";
  }
}
