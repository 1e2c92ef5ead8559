package expressguard.cli.plan;

import expressguard.preflight.plan.Row;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A row in words. */
final class Phrases {

  private Phrases() {}

  /** What a conflict's row says, by the word in the margin. */
  static Map<String, String> of(Row row) {
    Map<String, String> facts = new LinkedHashMap<>();
    switch (row) {
      case Row.Overwritten lost -> {
        facts.put("Change", change(lost));
        facts.put("Set by", PlanText.who(lost.by()));
        facts.put("Written", writers(lost.parameters()));
      }
      case Row.Stranded pinned -> {
        facts.put("Value", PlanText.brief(pinned.value()));
        facts.put("Set by", PlanText.who(pinned.by()));
        facts.put("Then", pinned.why());
      }
      case Row.Breaks broken -> {
        facts.put("What", broken.kind().title());
        String old = broken.old().map(PlanText::brief).orElse("?");
        facts.put("Change", old + " → " + PlanText.brief(broken.next()));
        broken.by().ifPresent(by -> facts.put("Set by", PlanText.who(by)));
        facts.put("Because", String.join("; ", broken.notes()));
        facts.values().removeIf(String::isEmpty);
      }
      case Row.Kept _, Row.New _, Row.Unknown _ -> {}
    }
    return facts;
  }

  private static String writers(List<String> parameters) {
    return parameters.isEmpty() ? "every deployment" : "by " + String.join(", ", parameters);
  }

  /** What a conflict does to the value. */
  static String change(Row row) {
    return row instanceof Row.Overwritten lost
        ? PlanText.brief(lost.old()) + " → " + PlanText.brief(lost.next())
        : brief(row);
  }

  /** What a row of a table says of the value. */
  static String brief(Row row) {
    return switch (row) {
      case Row.Kept kept -> PlanText.brief(kept.value());
      case Row.New made ->
          made.old().map(PlanText::brief).orElse("?") + " → " + PlanText.brief(made.next());
      case Row.Unknown unknown -> unknown.why();
      case Row.Overwritten lost -> PlanText.brief(lost.next());
      case Row.Stranded pinned -> PlanText.brief(pinned.value());
      case Row.Breaks broken -> PlanText.brief(broken.next());
    };
  }

  /** Who set the field directly, or what writes it now. */
  static String who(Row row) {
    return switch (row) {
      case Row.Kept kept -> PlanText.who(kept.by());
      case Row.Unknown unknown -> unknown.by().map(PlanText::who).orElse("");
      case Row.Overwritten lost -> PlanText.who(lost.by());
      case Row.Stranded pinned -> PlanText.who(pinned.by());
      case Row.Breaks broken -> broken.by().map(PlanText::who).orElse("");
      case Row.New made -> String.join(", ", made.parameters());
    };
  }
}
