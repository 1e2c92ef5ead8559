package expressguard.preflight.remedy;

import expressguard.catalog.FieldValue;
import expressguard.inventory.ResourceId;
import expressguard.ownership.ParameterMap;
import expressguard.ownership.ParameterRow;
import expressguard.ownership.Written;
import expressguard.preflight.plan.Place;
import expressguard.preflight.plan.Plan;
import expressguard.preflight.plan.Row;
import java.util.List;
import java.util.Optional;

/**
 * The ways out of a conflict, from its row: keep what was set directly, hand the field to Express
 * Mode, or make both sides say the same.
 */
public final class Remedies {

  private Remedies() {}

  /** Three for a conflict; none for a row that is no conflict. */
  public static List<Remedy> of(Plan plan, Row row) {
    Tools tools = new Tools(plan.header().service());
    return switch (row) {
      case Row.Overwritten lost when lost.parameters().isEmpty() -> always(tools, lost);
      case Row.Overwritten lost -> overwritten(tools, lost);
      case Row.Stranded pinned -> stranded(tools, plan.header().service(), pinned);
      case Row.Breaks broken -> breaks(tools, broken);
      case Row.Kept _, Row.New _, Row.Unknown _ -> List.of();
    };
  }

  private static List<Remedy> overwritten(Tools tools, Row.Overwritten lost) {
    List<String> parameters = outermost(lost.parameters());
    Place place = lost.place();
    Optional<String> sayable = sayable(lost);
    String next = Tools.shown(place.field(), lost.next());
    return List.of(
        tools.without(
            "Keep it: leave " + Tools.words(parameters) + " out of the update", parameters),
        tools.asItIs(
            "Hand it over: make the update, and Express Mode's value stands",
            sayable,
            parameters,
            next),
        sayable
            .filter(_ -> !(lost.old() instanceof FieldValue.Gone))
            .map(parameter ->
                tools.with(
                    "Make both the same: send the value that was set directly",
                    parameter,
                    Tools.shown(place.field(), lost.old())))
            .orElseGet(() ->
                tools.directly(
                    "Make both the same: set the field directly to what the update writes, then"
                        + " update",
                    place,
                    lost.next())));
  }

  /** A parameter carries everything below it, so leaving it out leaves out them. */
  private static List<String> outermost(List<String> parameters) {
    return parameters.stream()
        .filter(one -> parameters.stream().noneMatch(other -> one.startsWith(other + ".")))
        .toList();
  }

  /** A parameter that can carry the direct value: one whose own value becomes the field's. */
  private static Optional<String> sayable(Row.Overwritten lost) {
    return ParameterMap.writing(lost.place().slot(), lost.place().field()).stream()
        .filter(row -> row.written() instanceof Written.AsSent)
        .filter(row -> row.field().equals(lost.place().field()))
        .map(ParameterRow::parameter)
        .filter(lost.parameters()::contains)
        .findFirst();
  }

  private static List<Remedy> always(Tools tools, Row.Overwritten lost) {
    Place place = lost.place();
    return List.of(
        tools.directly(
            "Keep it: set it again after each deployment has finished", place, lost.old()),
        tools.asItIs(
            "Hand it over: make the update, and Express Mode's value stands",
            Optional.empty(),
            List.of(),
            Tools.shown(place.field(), lost.next())),
        tools.directly(
            "Make both the same: put what you need into a resource of your own beside it",
            place,
            lost.old()));
  }

  private static List<Remedy> stranded(Tools tools, ResourceId service, Row.Stranded pinned) {
    Place place = pinned.place();
    return List.of(
        tools.directly(
            "Keep it: after the deployment point it to the target group that then has the tasks",
            place,
            Tools.UNSAID),
        tools.directly(
            "Hand it over: delete the rule and put its host into Express Mode's own rule, beside the"
                + " application URL",
            place,
            new FieldValue.Gone()),
        tools.directly(
            "Make both the same: name both target groups of `"
                + service.name()
                + "`, with the weights of Express Mode's own rule",
            place,
            Tools.UNSAID));
  }

  private static List<Remedy> breaks(Tools tools, Row.Breaks broken) {
    List<String> parameters = outermost(broken.parameters());
    Place place = broken.place();
    Remedy first =
        parameters.isEmpty()
            ? tools.directly(
                "Keep it: make no Express update that works on it", place, broken.next())
            : tools.without(
                "Keep it: leave " + Tools.words(parameters) + " out of the update", parameters);
    return List.of(
        first,
        tools.directly(
            "Hand it over: undo the direct change first, then update",
            place,
            broken.old().orElseGet(() -> Tools.UNSAID)),
        tools.directly(
            "Make both the same: change it directly so that it meets the update, then update",
            place,
            Tools.UNSAID));
  }
}
