package expressguard.testkit.simulated.differential;

import expressguard.preflight.plan.Plan;
import expressguard.preflight.plan.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/** What the preflight said beside what came. */
record Comparison(Plan plan, Outcome came) {

  /** The carrier of the content that is compared field by field. */
  private static final Spot CARRIER = new Spot("SERVICE", "", "taskDefinition");

  /** Each difference in a line; none when the two agree. */
  List<String> differences() {
    List<String> differences = new ArrayList<>();
    boolean said = plan.rows().stream().anyMatch(Row.Breaks.class::isInstance);
    boolean doubted =
        spots(Row.Unknown.class).stream()
            .anyMatch(spot -> spot.field().equals("(resource)") || spot.field().startsWith("tags["));
    if (said != came.broken().isPresent() && !(doubted && !said)) {
      differences.add(
          came.broken().map(why -> "broke, and no word of it: " + why).orElse("said to break"));
    }
    if (!said && came.broken().isEmpty()) {
      SortedSet<Spot> unknown = spots(Row.Unknown.class);
      compare(differences, "overwritten", spots(Row.Overwritten.class), came.overwritten(), unknown);
      compare(differences, "stranded", spots(Row.Stranded.class), came.stranded(), unknown);
      SortedSet<Spot> missing = new TreeSet<>(came.held());
      plan.rows().forEach(row -> missing.remove(Spot.of(row.place())));
      missing.forEach(spot -> differences.add("held, and not in the plan: " + spot));
    }
    return differences;
  }

  SortedSet<Spot> spots(Class<? extends Row> kind) {
    SortedSet<Spot> spots = new TreeSet<>();
    for (Row row : plan.rows()) {
      if (kind.isInstance(row)) {
        spots.add(Spot.of(row.place()));
      }
    }
    spots.remove(CARRIER);
    return spots;
  }

  private void compare(
      List<String> differences,
      String word,
      SortedSet<Spot> said,
      SortedSet<Spot> really,
      SortedSet<Spot> unknown) {
    for (Spot spot : said) {
      if (!really.contains(spot)) {
        differences.add("said to be " + word + ": " + spot + "; " + row(spot));
      }
    }
    for (Spot spot : really) {
      if (!said.contains(spot) && !unknown.contains(spot)) {
        differences.add(word + ", and no word of it: " + spot + "; " + row(spot));
      }
    }
  }

  private String row(Spot spot) {
    return plan.rows().stream()
        .filter(row -> Spot.of(row.place()).equals(spot))
        .map(Row::toString)
        .findFirst()
        .orElse("no row");
  }
}
