package expressguard.testkit.simulated.differential;

import expressguard.event.Basis;
import expressguard.preflight.plan.Plan;
import expressguard.preflight.plan.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What the preflight said beside what came.
 *
 * @param sure whether only documented and observed rows count; all others are taken for unknown
 */
record Comparison(Plan plan, Outcome came, boolean sure) {

  /** The carrier of the content that is compared field by field. */
  private static final Spot CARRIER = new Spot("SERVICE", "", "taskDefinition");

  /** Each difference in a line; none when the two agree. */
  List<String> differences() {
    List<String> differences = new ArrayList<>();
    boolean said = plan.rows().stream().anyMatch(row -> row instanceof Row.Breaks && counts(row));
    boolean doubted = spots(Row.Unknown.class).stream().anyMatch(spot -> sure || isObstacle(spot));
    if (said != came.broken().isPresent() && !(doubted && !said)) {
      differences.add(
          came.broken().map(why -> "broke, and no word of it: " + why).orElse("said to break"));
    }
    if (!said && came.broken().isEmpty()) {
      SortedSet<Spot> unknown = spots(Row.Unknown.class);
      SortedSet<Spot> overwritten = spots(Row.Overwritten.class);
      overwritten.removeAll(came.shared());
      unknown.addAll(came.shared());
      compare(differences, "overwritten", overwritten, came.overwritten(), unknown);
      compare(differences, "stranded", spots(Row.Stranded.class), came.stranded(), unknown);
      SortedSet<Spot> missing = new TreeSet<>(sure ? new TreeSet<>() : came.held());
      plan.rows().forEach(row -> missing.remove(Spot.of(row.place())));
      missing.forEach(spot -> differences.add("held, and not in the plan: " + spot));
    }
    return differences;
  }

  /** A resource that is not there, or is not known as Express Mode's any more. */
  private static boolean isObstacle(Spot spot) {
    return spot.field().equals("(resource)") || spot.field().startsWith("tags[");
  }

  SortedSet<Spot> spots(Class<? extends Row> kind) {
    SortedSet<Spot> spots = new TreeSet<>();
    for (Row row : plan.rows()) {
      boolean doubtful = kind == Row.Unknown.class && !counts(row);
      if (doubtful || (kind.isInstance(row) && counts(row))) {
        spots.add(Spot.of(row.place()));
      }
    }
    spots.remove(CARRIER);
    return spots;
  }

  private boolean counts(Row row) {
    return !sure || row instanceof Row.Unknown || row.basis().compareTo(Basis.OBSERVED) <= 0;
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
