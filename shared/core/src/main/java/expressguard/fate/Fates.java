package expressguard.fate;

import static expressguard.event.Basis.DOCUMENTED;
import static expressguard.event.Basis.INFERRED;
import static expressguard.event.Basis.OBSERVED;

import expressguard.catalog.Fields;
import expressguard.inventory.Slot;
import expressguard.ownership.ParameterMap;
import expressguard.ownership.ParameterRow;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;

/**
 * The fate of any field that was written directly: what an Express parameter writes is lost with
 * that parameter, what every deployment writes is lost with the next, and all else stays.
 */
public final class Fates {

  private record Always(Slot slot, String field, Verdict verdict) {}

  private static final List<Always> ALWAYS =
      List.of(
          new Always(
              Slot.ROLLBACK_ALARM,
              "",
              new Verdict(
                  new Fate.OverwriteAlways(),
                  OBSERVED,
                  "every deployment puts the alarm again, measured by one team in CloudTrail;"
                      + " PutMetricAlarm replaces the whole alarm")),
          new Always(
              Slot.RULE,
              Fields.ACTIONS,
              new Verdict(
                  new Fate.OverwriteAlways(),
                  INFERRED,
                  "every deployment shifts the rule's weights, and ModifyRule replaces the whole"
                      + " action list (ELBv2 API reference)")),
          new Always(
              Slot.SERVICE,
              "deploymentConfiguration.alarms",
              new Verdict(
                  new Fate.OverwriteAlways(),
                  OBSERVED,
                  "every deployment appends the rollback alarm, reported by one team")),
          new Always(
              Slot.SERVICE,
              Fields.DESIRED_COUNT,
              new Verdict(
                  new Fate.OverwriteAlways(),
                  DOCUMENTED,
                  "scaling activity writes the desired count (Application Auto Scaling guide)")));

  private static final Verdict PERSISTS =
      new Verdict(
          new Fate.Persist(),
          DOCUMENTED,
          "ECS developer guide, Updating Resources Outside of Express Mode: a change persists unless"
              + " an Express update requests that setting");

  private Fates() {}

  public static Verdict of(Slot slot, String field) {
    for (Always row : ALWAYS) {
      if (row.slot() == slot
          && (row.field().isEmpty() || ParameterRow.covers(row.field(), field))) {
        return row.verdict();
      }
    }
    List<ParameterRow> rows = ParameterMap.writing(slot, field);
    if (rows.isEmpty()) {
      return PERSISTS;
    }
    TreeSet<String> parameters = new TreeSet<>();
    rows.forEach(row -> parameters.add(row.parameter()));
    // Of several rows the surest one counts: one certain way to lose the field is enough.
    ParameterRow surest =
        rows.stream().min(Comparator.comparing(ParameterRow::basis)).orElseThrow();
    return new Verdict(
        new Fate.OverwriteIf(List.copyOf(parameters)), surest.basis(), surest.source());
  }
}
