package expressguard.detect.field;

import static expressguard.catalog.Fields.MAIN;
import static expressguard.catalog.Fields.container;

import expressguard.catalog.FieldValue;
import expressguard.conflict.Conflict;
import expressguard.conflict.Conflicts;
import expressguard.conflict.Detector;
import expressguard.conflict.FieldChange;
import expressguard.conflict.Kind;
import expressguard.event.Basis;
import expressguard.fate.Fate;
import expressguard.history.ExpressCalls;
import expressguard.history.History;
import expressguard.history.Step;
import expressguard.history.claim.Claims;
import expressguard.inventory.Slot;
import expressguard.ownership.FieldKey;
import expressguard.ownership.Ownership;
import expressguard.ownership.ParameterRow;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * An update that sends {@code primaryContainer} without its environment, secrets or command:
 * reports disagree on whether what was there is kept or cleared, so direct changes there are in
 * doubt.
 */
public final class OmittedMembers implements Detector {

  private static final String SOURCE =
      "public reports disagree: one team lost variables that an update left out, another kept them";
  private static final List<String> MEMBERS = List.of("environment", "secrets", "command");

  private record Held(String member, FieldKey key, FieldStory.DirectChange change) {}

  @Override
  public List<Conflict> detect(History history) {
    List<Held> held = held(history, Ownership.of(Claims.of(history)));
    List<Conflict> conflicts = new ArrayList<>();
    for (Step step : held.isEmpty() ? List.<Step>of() : history.expressCalls()) {
      if (ExpressCalls.carries(step, "primaryContainer")) {
        List<FieldChange> doubtful = doubtful(held, step);
        if (!doubtful.isEmpty()) {
          conflicts.add(Conflicts.open(history, Kind.OVERWRITE_UNSURE, step, doubtful, List.of()));
        }
      }
    }
    return List.copyOf(conflicts);
  }

  /** Every direct change that there ever was below one of the members. */
  private static List<Held> held(History history, Ownership ownership) {
    List<Held> held = new ArrayList<>();
    for (FieldKey key : ownership.fields()) {
      for (String member : MEMBERS) {
        if (key.slot() == Slot.TASK_DEFINITION
            && ParameterRow.covers(container(MAIN, member), key.field())) {
          FieldStory.of(history, ownership, key)
              .forEach(change -> held.add(new Held(member, key, change)));
        }
      }
    }
    return held;
  }

  private static List<FieldChange> doubtful(List<Held> held, Step step) {
    List<String> omitted =
        MEMBERS.stream()
            .filter(member -> !ExpressCalls.carries(step, "primaryContainer." + member))
            .toList();
    return held.stream()
        .filter(one -> omitted.contains(one.member()) && isInForce(one.change(), step))
        .map(one -> change(one.key(), one.change()))
        .toList();
  }

  private static boolean isInForce(FieldStory.DirectChange change, Step step) {
    return change.claim().at().isBefore(step.call().at())
        && change.ended().map(end -> end.at().isAfter(step.call().at())).orElse(true)
        && !(change.claim().value() instanceof FieldValue.Gone);
  }

  private static FieldChange change(FieldKey key, FieldStory.DirectChange change) {
    return new FieldChange(
        key.slot(),
        change.claim().resource(),
        key.field(),
        Optional.of(change.claim().value()),
        new FieldValue.Unknown("kept or cleared"),
        new Fate.Unsure(),
        Basis.UNKNOWN,
        SOURCE);
  }
}
