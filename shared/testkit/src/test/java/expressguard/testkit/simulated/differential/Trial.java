package expressguard.testkit.simulated.differential;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import expressguard.catalog.Catalog;
import expressguard.cloudtrail.json.DataReader;
import expressguard.cloudtrail.json.UnreadableJson;
import expressguard.event.Data;
import expressguard.finding.Evaluation;
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
record Trial(long seed, Assumptions assumptions, List<Deed> history, Deed.Update update) {

  /** Shorter than a stage of a deployment, as often as a deployment has stages. */
  private static final Duration LOOK = Duration.ofSeconds(150);

  private static final int LOOKS = 4;

  Trial {
    history = List.copyOf(history);
  }

  static Trial random(long seed, Assumptions assumptions) {
    RandomDeeds deeds = new RandomDeeds(seed);
    return new Trial(seed, assumptions, deeds.history(), deeds.update());
  }

  Trial with(List<Deed> other) {
    return new Trial(seed, assumptions, other, update);
  }

  Trial with(Deed.Update other) {
    return new Trial(seed, assumptions, history, other);
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
    return new Comparison(plan, outcome(stage, holders, sight));
  }

  private static Sight done(Stage stage, Holders holders, Deed deed, Sight before) {
    Sight sight = before;
    for (Deed part : parts(deed)) {
      boolean refused = stage.act(part).isPresent();
      Sight after = stage.sight();
      holders.after(refused ? new Deed.Pause(Duration.ZERO) : part, sight, after);
      sight = after;
    }
    return sight;
  }

  /** A long pause in parts, so that each stage of a deployment is seen. */
  private static List<Deed> parts(Deed deed) {
    if (!(deed instanceof Deed.Pause(var length))) {
      return List.of(deed);
    }
    List<Deed> parts = new ArrayList<>();
    Duration left = length;
    while (left.compareTo(LOOK) > 0 && parts.size() < LOOKS) {
      parts.add(new Deed.Pause(LOOK));
      left = left.minus(LOOK);
    }
    parts.add(new Deed.Pause(left));
    return parts;
  }

  private Plan plan(Stage stage) {
    Catalog catalog = Catalog.standard();
    Evaluation evaluation =
        Evaluation.of(catalog, described(stage), Played.of(stage.world).calls(), List.of());
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
    request.set(
        "serviceRevisionArns", Tree.texts(List.of(stage.express().current().arn())));
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
    SortedSet<Spot> served = pins(stage, true);
    Optional<ApiException> refused = stage.act(update);
    SortedSet<Spot> changed = new TreeSet<>(before.changes(stage.sight()));
    for (int minutes : new int[] {1, 1, 20}) {
      stage.act(new Deed.Pause(Duration.ofMinutes(minutes)));
      changed.addAll(before.changes(stage.sight()));
    }
    changed.retainAll(holders.held());
    SortedSet<Spot> stranded = pins(stage, false);
    stranded.retainAll(served);
    Rollout last = stage.express().rollouts().getLast();
    Optional<String> broken =
        refused
            .map(ApiException::words)
            .or(() ->
                last.status().equals("SUCCESSFUL") ? Optional.empty() : Optional.of(last.reason()));
    return new Outcome(holders.held(), changed, stranded, broken);
  }

  /** Hand-made forwards to one target group, with a task behind it or without. */
  private static SortedSet<Spot> pins(Stage stage, boolean served) {
    SortedSet<Spot> pins = new TreeSet<>();
    String listener = stage.express().parts().listener;
    for (JsonNode rule :
        stage
            .world
            .look(
                "elasticloadbalancing",
                "DescribeRules",
                Tree.object().put("ListenerArn", listener))
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
}
