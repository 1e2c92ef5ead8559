package expressguard.testkit.simulated.differential;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import expressguard.catalog.Catalog;
import expressguard.cloudtrail.json.DataReader;
import expressguard.cloudtrail.json.UnreadableJson;
import expressguard.event.Data;
import expressguard.finding.Evaluation;
import expressguard.guard.GuardRoles;
import expressguard.inventory.Descriptions;
import expressguard.inventory.Inventory;
import expressguard.inventory.ResourceId;
import expressguard.preflight.Preflight;
import expressguard.preflight.ProposedUpdate;
import expressguard.preflight.plan.Plan;
import expressguard.simulator.account.ApiException;
import expressguard.simulator.account.Tree;
import expressguard.simulator.fact.Assumptions;
import expressguard.simulator.fleet.Rollout;
import expressguard.testkit.simulated.Played;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * One world, its history and an update: what the preflight says of it, and what the simulator then
 * does.
 */
record Trial(
    long seed, Assumptions assumptions, List<Deed> history, Deed.Update update, boolean sure) {

  /** Shorter than a stage of a deployment. */
  private static final Duration LOOK = Duration.ofSeconds(150);

  Trial {
    history = List.copyOf(history);
  }

  static Trial random(long seed, Assumptions assumptions) {
    RandomDeeds deeds = new RandomDeeds(seed);
    return new Trial(seed, assumptions, deeds.history(), deeds.update(), false);
  }

  /** The same, of which only that counts which the plan takes for documented or observed. */
  Trial sureOnly() {
    return new Trial(seed, assumptions, history, update, true);
  }

  Trial with(List<Deed> other) {
    return new Trial(seed, assumptions, other, update, sure);
  }

  Trial with(Deed.Update other) {
    return new Trial(seed, assumptions, history, other, sure);
  }

  /** Plays the history, asks the preflight, makes the update, and looks. */
  Comparison run() {
    Stage stage = new Stage(seed, assumptions);
    Sight sight = stage.sight();
    Holders holders = new Holders(sight);
    for (Deed deed : history) {
      sight = done(stage, holders, deed, sight);
    }
    sight = done(stage, holders, new Deed.Pause(Stage.DEPLOYMENT), sight);
    Plan plan = plan(stage);
    return new Comparison(plan, outcome(stage, holders, sight), sure);
  }

  private static Sight done(Stage stage, Holders holders, Deed deed, Sight before) {
    return switch (deed) {
      case Deed.Pause(var length) -> paused(stage, holders, length, before);
      case Deed.Call _, Deed.Adoption _, Deed.Update _ ->
          // No two calls of one second: nobody could tell their order.
          paused(stage, holders, Duration.ofSeconds(1), part(stage, holders, deed, before));
    };
  }

  /** A long pause in parts, so that each stage of a deployment is seen. */
  private static Sight paused(Stage stage, Holders holders, Duration length, Sight before) {
    Sight sight = before;
    Duration left = length;
    while (left.compareTo(LOOK) > 0 && stage.isDeploying()) {
      sight = part(stage, holders, new Deed.Pause(LOOK), sight);
      left = left.minus(LOOK);
    }
    return part(stage, holders, new Deed.Pause(left), sight);
  }

  private static Sight part(Stage stage, Holders holders, Deed deed, Sight before) {
    int records = stage.world.records().size();
    boolean refused = stage.act(deed).isPresent();
    Sight after = stage.sight();
    holders.after(refused ? new Deed.Pause(Duration.ZERO) : deed, before, after);
    stage.ownCalls(records).forEach(call -> holders.written(call, after));
    return after;
  }

  private Plan plan(Stage stage) {
    Catalog catalog = Catalog.standard();
    Evaluation evaluation =
        Evaluation.of(catalog, described(stage), Played.of(stage.world).calls(), GuardRoles.none());
    return Preflight.plan(
        catalog,
        evaluation,
        new ProposedUpdate(
            ResourceId.ofArn(stage.service).orElseThrow(), data(stage.request(update))),
        List.of());
  }

  /** The inventory, as DescribeServiceRevisions tells it of the present revision. */
  private static Inventory described(Stage stage) {
    ObjectNode request = Tree.object();
    request.set("serviceRevisionArns", Tree.texts(List.of(stage.express().current().arn())));
    return Inventory.of(Descriptions.read(data(stage.asked("DescribeServiceRevisions", request))));
  }

  private static Data data(JsonNode request) {
    try {
      return new DataReader().read(request.toString().getBytes(StandardCharsets.UTF_8));
    } catch (UnreadableJson e) {
      throw new IllegalStateException(e);
    }
  }

  private Outcome outcome(Stage stage, Holders holders, Sight before) {
    SortedSet<String> pair = stage.pair();
    SortedSet<Spot> served = pins(stage, true);
    Optional<ApiException> refused = stage.act(update);
    SortedSet<Spot> changed = new TreeSet<>();
    for (int minutes : new int[] {2, 20}) {
      stage.act(new Deed.Pause(Duration.ofMinutes(minutes)));
      changed.addAll(before.changes(stage.sight(pair)));
    }
    SortedSet<Spot> shared = new TreeSet<>(changed);
    shared.retainAll(holders.shared());
    changed.retainAll(holders.held());
    SortedSet<Spot> stranded = pins(stage, false);
    stranded.retainAll(served);
    Rollout last = stage.express().rollouts().getLast();
    Optional<String> broken =
        refused
            .map(ApiException::words)
            .or(() ->
                last.status().equals("SUCCESSFUL") ? Optional.empty() : Optional.of(last.reason()));
    return new Outcome(holders.held(), shared, changed, stranded, broken);
  }

  /** Hand-made forwards to one target group, with a task behind it or without. */
  private static SortedSet<Spot> pins(Stage stage, boolean served) {
    SortedSet<Spot> pins = new TreeSet<>();
    String listener = stage.express().parts().listener;
    for (JsonNode rule :
        stage
            .world
            .look(
                "elasticloadbalancing", "DescribeRules", Tree.object().put("ListenerArn", listener))
            .path("Rules")) {
      JsonNode targets = rule.at("/Actions/0/ForwardConfig/TargetGroups");
      String arn = Tree.text(rule, "RuleArn");
      if (targets.size() == 1
          && !arn.equals(stage.express().parts().rule)
          && served == hasTasks(stage, Tree.text(targets.path(0), "TargetGroupArn"))) {
        pins.add(
            rule.path("IsDefault").asBoolean()
                ? Spot.of("LISTENER", listener, "defaultActions.forward")
                : Spot.of("NEIGHBOUR", arn, "actions.forward"));
      }
    }
    return pins;
  }

  private static boolean hasTasks(Stage stage, String group) {
    try {
      return !stage
          .world
          .look(
              "elasticloadbalancing",
              "DescribeTargetHealth",
              Tree.object().put("TargetGroupArn", group))
          .path("TargetHealthDescriptions")
          .isEmpty();
    } catch (ApiException _) {
      return false;
    }
  }

  /** The history, the update and the differences, for people. */
  @Override
  public String toString() {
    List<String> lines = new ArrayList<>();
    lines.add("seed " + seed + ", assumptions " + assumptions.on());
    history.forEach(deed -> lines.add("  " + deed));
    lines.add("  and then " + update);
    run().differences().forEach(difference -> lines.add("  -> " + difference));
    return String.join("\n", lines);
  }
}
