package expressguard.bench.cold.result;

import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/** Prints what was seen: ratios of this run, and beside them its absolute figures. */
public final class Report {

  /**
   * A line.
   *
   * @param packed how many megabytes are deployed
   * @param extra and how many beside them
   */
  public record Line(String name, double packed, double extra) {}

  /** What all are compared with, by name. */
  public record Marks(String naive, String custodian, String floor) {}

  private final Marks marks;
  private final Rounds rounds;

  public Report(Marks marks, Rounds rounds) {
    this.marks = marks;
    this.rounds = rounds;
  }

  /** Prints one CPU setting. */
  public void print(String setting, List<Line> lines, List<Goal> goals) {
    System.out.printf("%n== %s%n", setting);
    System.out.printf(
        "%-10s | %7s %7s %7s | %7s %7s | %7s %7s | %7s %7s | of this run only: %s%n",
        "", "cold", "", "", "cpu", "", "memory", "", "warm", "", "medians");
    System.out.printf(
        "%-10s | %7s %7s %7s | %7s %7s | %7s %7s | %7s %7s |"
            + " %7s %6s %6s %7s %6s %7s %5s %5s | %6s %6s%n",
        "", "naive x", "c7n x", "floor /", "naive x", "c7n x", "naive x", "c7n x", "naive x",
        "c7n x", "cold ms", "cpu ms", "RSS MB", "2nd ms", "p50 ms", "p99 ms", "calls", "conn.",
        "zip MB", "AOT MB");
    lines.forEach(this::print);
    System.out.println();
    goals.forEach(goal -> System.out.println(goal.line(rounds)));
  }

  private void print(Line line) {
    String name = line.name();
    ToDoubleFunction<Start> cpu = start -> start.usage().cpuMillis();
    ToDoubleFunction<Start> memory = start -> start.usage().residentKilobytes() / 1_024.0;
    System.out.printf(
        Locale.ROOT,
        "%-10s | %7.2f %7.2f %7.2f | %7.2f %7.2f | %7.2f %7.2f | %7.2f %7.2f |"
            + " %7.0f %6.0f %6.0f %7.1f %6.1f %7.1f %5.0f %5.0f | %6.1f %6.1f%n",
        name,
        rounds.ratio(marks.naive(), name, Start::cold),
        rounds.ratio(marks.custodian(), name, Start::cold),
        rounds.ratio(name, marks.floor(), Start::cold),
        rounds.ratio(marks.naive(), name, cpu),
        rounds.ratio(marks.custodian(), name, cpu),
        rounds.ratio(marks.naive(), name, memory),
        rounds.ratio(marks.custodian(), name, memory),
        rounds.ratio(marks.naive(), name, Start::middle),
        rounds.ratio(marks.custodian(), name, Start::middle),
        rounds.median(name, Start::cold),
        rounds.median(name, cpu),
        rounds.median(name, memory),
        rounds.median(name, Start::second),
        rounds.median(name, Start::middle),
        rounds.median(name, Start::worst),
        rounds.median(name, Start::calls),
        rounds.median(name, Start::connections),
        line.packed(),
        line.extra());
  }
}
