package expressguard.catalog.guard;

import expressguard.catalog.WatchedCall;
import expressguard.catalog.WatchedCall.Api;
import expressguard.catalog.parameters.Parameters;
import expressguard.catalog.reading.Effect;
import expressguard.catalog.reading.Reading;
import expressguard.catalog.reading.RowSource;
import expressguard.catalog.reading.Subject;
import expressguard.event.ApiCall;
import expressguard.inventory.ResourceId;
import expressguard.inventory.ResourceType;
import java.util.List;

/** The rows of EventBridge, whose rules let into the guard what it watches. */
public final class EventRuleRows {

  private static final RowSource EVENTS = new RowSource("events.amazonaws.com", Api.DIRECT);
  private static final String BUS = "eventBusName";

  private static final List<WatchedCall> ROWS =
      List.of(
          EVENTS.documented(
              "DisableRule",
              Reading.of(rule("name"), Effect.set("state", "DISABLED")),
              "A disabled rule lets no event through.",
              "EventBridge API reference, DisableRule"),
          EVENTS.documented(
              "EnableRule",
              Reading.of(rule("name"), Effect.set("state", "ENABLED")),
              "Lets events through again.",
              "EventBridge API reference, EnableRule"),
          EVENTS.documented(
              "DeleteRule",
              Reading.of(rule("name"), Effect.deleted()),
              "Deletes a rule, and no event comes through it any more.",
              "EventBridge API reference, DeleteRule"),
          EVENTS.documented(
              "PutRule",
              Reading.of(rule("name"), Effect.parameters("state")),
              "Writes a rule's pattern and state over what was there.",
              "EventBridge API reference, PutRule"),
          EVENTS.documented(
              "PutTargets",
              Reading.of(rule("rule"), Effect.parameters()),
              "Adds a rule's targets, or writes over those of the same ids.",
              "EventBridge API reference, PutTargets"),
          EVENTS.documented(
              "RemoveTargets",
              Reading.of(rule("rule"), Effect.removed("targets")),
              "A rule without its targets hands events to nobody.",
              "EventBridge API reference, RemoveTargets"));

  private EventRuleRows() {}

  public static List<WatchedCall> rows() {
    return ROWS;
  }

  /** A rule of the default bus has its name alone, one of another bus the bus's before it. */
  private static Subject rule(String member) {
    return Subject.of(
        ResourceType.EVENT_RULE,
        call ->
            Parameters.of(call).textAt(member).map(name -> named(call, bus(call) + name)).stream(),
        member,
        BUS);
  }

  private static ResourceId named(ApiCall call, String name) {
    return new ResourceId(ResourceType.EVENT_RULE, call.account(), call.region(), name);
  }

  private static String bus(ApiCall call) {
    return Parameters.of(call)
        .textAt(BUS)
        .map(bus -> bus.substring(bus.lastIndexOf('/') + 1))
        .filter(bus -> !bus.equals("default"))
        .map(bus -> bus + "/")
        .orElse("");
  }
}
