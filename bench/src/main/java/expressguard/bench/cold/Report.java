package expressguard.bench.cold;

import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/** Prints what was seen: ratios of this run, and beside them its absolute figures. */
final class Report {

  private Report() {}

  static void print(Cpu cpu, List<Variant> variants, Rounds rounds) {
    System.out.printf("%n== %s%n", cpu.name());
    System.out.printf(
        "%-10s | %7s %7s %7s | %7s %7s | %7s %7s | %7s %7s | of this run only: %s%n",
        "", "cold", "", "", "cpu", "", "memory", "", "warm", "", "medians");
    System.out.printf(
        "%-10s | %7s %7s %7s | %7s %7s | %7s %7s | %7s %7s |"
            + " %7s %6s %6s %7s %6s %7s %5s | %5s %6s%n",
        "", "naive x", "c7n x", "floor /", "naive x", "c7n x", "naive x", "c7n x", "naive x",
        "c7n x", "cold ms", "cpu ms", "RSS MB", "2nd ms", "p50 ms", "p99 ms", "calls", "zip MB",
        "AOT MB");
    variants.forEach(variant -> print(variant, rounds));
    System.out.println();
    Goal.all().forEach(goal -> System.out.println(goal.line(rounds)));
  }

  private static void print(Variant variant, Rounds rounds) {
    String name = variant.name();
    ToDoubleFunction<Start> cpu = start -> start.usage().cpuMillis();
    ToDoubleFunction<Start> memory = start -> start.usage().residentKilobytes() / 1_024.0;
    System.out.printf(
        Locale.ROOT,
        "%-10s | %7.2f %7.2f %7.2f | %7.2f %7.2f | %7.2f %7.2f | %7.2f %7.2f |"
            + " %7.0f %6.0f %6.0f %7.1f %6.1f %7.1f %5.0f | %5.1f %6.1f%n",
        name,
        rounds.ratio(Variants.NAIVE, name, Start::cold),
        rounds.ratio(Variants.CUSTODIAN, name, Start::cold),
        rounds.ratio(name, Variants.FLOOR, Start::cold),
        rounds.ratio(Variants.NAIVE, name, cpu),
        rounds.ratio(Variants.CUSTODIAN, name, cpu),
        rounds.ratio(Variants.NAIVE, name, memory),
        rounds.ratio(Variants.CUSTODIAN, name, memory),
        rounds.ratio(Variants.NAIVE, name, Start::middle),
        rounds.ratio(Variants.CUSTODIAN, name, Start::middle),
        rounds.median(name, Start::cold),
        rounds.median(name, cpu),
        rounds.median(name, memory),
        rounds.median(name, Start::second),
        rounds.median(name, Start::middle),
        rounds.median(name, Start::worst),
        rounds.median(name, Start::calls),
        variant.packed().megabytes(),
        variant.extra().megabytes());
  }
}
