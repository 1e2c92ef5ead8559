package expressguard.preflight;

import expressguard.catalog.Catalog;
import expressguard.finding.Evaluation;
import expressguard.preflight.plan.Place;
import expressguard.preflight.plan.Plan;
import expressguard.preflight.plan.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Says what an update would do before anybody makes it.
 *
 * <p>It is the evaluation of the service's history with one step more: the same claims, the same
 * owners, the same rules, and the difference that the step makes. No rule is written twice.
 */
public final class Preflight {

  private Preflight() {}

  /**
   * The plan of an update.
   *
   * @param evaluation all that is known: the inventory and the calls so far
   * @param unread what could not be read, one sentence each; it makes the plan an incomplete one
   */
  public static Plan plan(
      Catalog catalog, Evaluation evaluation, ProposedUpdate update, List<String> unread) {
    Scene scene = Scene.of(catalog, evaluation.history(update.service()), update);
    boolean known = evaluation.inventory().service(update.service()).isPresent();
    Knowledge knowledge = new Knowledge(scene, known);
    List<Row> rows = new ArrayList<>(new FieldRows(scene, knowledge).rows());
    List<Row> conflicts = new ConflictRows(scene).rows();
    Map<Place, Row> told = new TreeMap<>();
    conflicts.forEach(row -> told.putIfAbsent(row.place(), row));
    rows.removeIf(row -> isToldBy(told, row));
    rows.addAll(conflicts);
    return new Plan(knowledge.header(unread), rows);
  }

  /** A field that would stay is told by the graver row of the same place. */
  private static boolean isToldBy(Map<Place, Row> told, Row row) {
    return switch (row) {
      case Row.Kept _, Row.New _ -> told.containsKey(row.place());
      case Row.Overwritten _, Row.Stranded _, Row.Breaks _, Row.Unknown _ -> false;
    };
  }
}
