package expressguard.bench.soak;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;

/** How many rows the tables had, day by day. */
final class Growth {

  /**
   * The mean of the last third may be so much larger than that of the third before: days differ,
   * and a row that stays for ever of each service that is deleted shows in two months.
   */
  private static final double MOST = 1.2;

  private static final int SHOWN = 12;

  private final List<SortedMap<String, Integer>> days = new ArrayList<>();

  void sample(SortedMap<String, Integer> sizes) {
    days.add(sizes);
  }

  /** Whether no table grew. */
  boolean isFlat() {
    return days.getLast().keySet().stream().allMatch(table -> growth(table) <= MOST);
  }

  /** The mean size in the last third over that in the third before it. */
  private double growth(String table) {
    int third = days.size() / 3;
    return third == 0
        ? 1
        : mean(table, days.size() - third, days.size())
            / mean(table, days.size() - 2 * third, days.size() - third);
  }

  /** At least one, so that a table without rows has not grown. */
  private double mean(String table, int from, int until) {
    double mean =
        days.subList(from, until).stream().mapToInt(day -> size(day, table)).average().orElse(1);
    return Math.max(1, mean);
  }

  private static int size(SortedMap<String, Integer> day, String table) {
    return day.getOrDefault(table, 0);
  }

  /** The course of each table, one a line. */
  List<String> lines() {
    return days.getLast().keySet().stream().map(this::line).toList();
  }

  private String line(String table) {
    List<String> course = new ArrayList<>();
    int shown = Math.min(SHOWN, days.size());
    for (int part = 1; part <= shown; part++) {
      course.add(Integer.toString(size(days.get(part * days.size() / shown - 1), table)));
    }
    return String.format(
        Locale.ROOT,
        "%-18s %s; last third over the one before %.2f",
        table,
        String.join(" ", course),
        growth(table));
  }
}
