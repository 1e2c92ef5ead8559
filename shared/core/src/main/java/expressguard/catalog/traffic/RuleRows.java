package expressguard.catalog.traffic;

import expressguard.catalog.FieldValue;
import expressguard.catalog.FieldWrite;
import expressguard.catalog.Fields;
import expressguard.catalog.Touch;
import expressguard.catalog.WatchedCall;
import expressguard.catalog.parameters.Disclosure;
import expressguard.catalog.parameters.Parameters;
import expressguard.catalog.reading.Effect;
import expressguard.catalog.reading.Reading;
import expressguard.catalog.reading.Subject;
import expressguard.event.Data;
import expressguard.inventory.ResourceId;
import expressguard.inventory.ResourceType;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The calls on listener rules. */
public final class RuleRows {

  private static final List<WatchedCall> ROWS =
      List.of(
          LoadBalancerRows.ELBV2.observed(
              "CreateRule",
              Reading.making(
                  Subject.made("rules", "ruleArn", ResourceType.RULE),
                  Subject.arn("listenerArn", ResourceType.LISTENER),
                  "rules",
                  Effect.created(),
                  parameters()),
              "A rule that forwards to one target group of an Express service answers 503 after"
                  + " the next deployment, and one of a higher priority can shadow Express Mode's"
                  + " own.",
              "ELBv2 API reference, CreateRule; published outage reports of custom domains on"
                  + " Express Mode"),
          LoadBalancerRows.ELBV2.inferred(
              "ModifyRule",
              Reading.of(Subject.arn("ruleArn", ResourceType.RULE), parameters()),
              "Replaces whole lists: actions are written again by each deployment, conditions"
                  + " stay and must keep the application URL.",
              "ELBv2 API reference, ModifyRule; ECS developer guide, Updating Resources Outside"
                  + " of Express Mode, custom domain; canary deployments shift the weights"),
          LoadBalancerRows.ELBV2.inferred(
              "DeleteRule",
              Reading.of(Subject.arn("ruleArn", ResourceType.RULE), Effect.deleted()),
              "Without Express Mode's rule its service is not reached, and later deployments have"
                  + " no rule to shift.",
              "ELBv2 API reference, DeleteRule"),
          LoadBalancerRows.ELBV2.documented(
              "SetRulePriorities",
              priorities(),
              "Changes which rule is asked first; another rule can then shadow Express Mode's own.",
              "ELBv2 API reference, SetRulePriorities"));

  private RuleRows() {}

  public static List<WatchedCall> rows() {
    return ROWS;
  }

  private static Effect parameters() {
    Effect rest = Effect.parameters(Fields.PRIORITY);
    return new Effect(
        "`"
            + Fields.FORWARD
            + "`, `"
            + Fields.HOST_HEADER
            + "`, `"
            + Fields.ACTIONS
            + "`, `"
            + Fields.CONDITIONS
            + "`; "
            + rest.words(),
        parameters -> {
          List<FieldWrite> writes = new ArrayList<>();
          writes.addAll(Actions.writes(Fields.FORWARD, Fields.ACTIONS, parameters.at("actions")));
          writes.addAll(Conditions.writes(parameters.at("conditions")));
          writes.addAll(
              rest.writer()
                  .writes(Parameters.without(parameters, Set.of("actions", "conditions"))));
          return List.copyOf(writes);
        });
  }

  /** Each rule gets the priority that stands beside it, in the request or else in the answer. */
  private static Reading priorities() {
    Subject listed = Subject.of(ResourceType.RULE, call -> Stream.empty());
    return new Reading(
        "each `rulePriorities[].ruleArn`: `" + Fields.PRIORITY + "`",
        call -> {
          List<Touch> touches = prioritized(call.request().listAt("rulePriorities"));
          touches = touches.isEmpty() ? prioritized(call.response().listAt("rules")) : touches;
          return touches.isEmpty()
              ? listed.resources(call).stream().map(RuleRows::prioritizedAnyhow).toList()
              : touches;
        });
  }

  private static List<Touch> prioritized(List<Data> pairs) {
    List<Touch> touches = new ArrayList<>();
    for (Data pair : pairs) {
      FieldValue priority =
          Disclosure.of(Fields.PRIORITY)
              .value(Fields.PRIORITY, Fields.PRIORITY, pair.at(Fields.PRIORITY));
      pair.textAt("ruleArn")
          .flatMap(ResourceId::ofArn)
          .filter(resource -> resource.type() == ResourceType.RULE)
          .ifPresent(rule -> touches.add(prioritized(rule, priority)));
    }
    return List.copyOf(touches);
  }

  private static Touch prioritizedAnyhow(ResourceId rule) {
    return prioritized(rule, Disclosure.NOT_RECORDED);
  }

  private static Touch prioritized(ResourceId rule, FieldValue priority) {
    return new Touch(rule, List.of(new FieldWrite(Fields.PRIORITY, priority)));
  }
}
