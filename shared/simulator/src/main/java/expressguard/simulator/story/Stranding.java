package expressguard.simulator.story;

import com.fasterxml.jackson.databind.node.ObjectNode;
import expressguard.simulator.account.Tree;
import expressguard.simulator.fact.Assumption;
import java.util.List;

/** Five public reports of 503 behind a rule of one's own, over two deployments. */
final class Stranding {

  private Stranding() {}

  static Story story() {
    return new Story(
        "stranding",
        "111122223333",
        "A hand-made rule, over two deployments",
        "Carol makes a rule of her own that forwards to the target group with the tasks. The next"
            + " deployment moves the tasks to the other one of the pair; the one after it brings them"
            + " back.",
        List.of(Assumption.OMITTED_MEMBERS_KEPT, Assumption.REGISTRATION_IS_RECORDED),
        List.of(
            new Beat.Deed(
                "Alice creates `web` with Express Mode",
                stage -> stage.creates(stage.console("alice"), "web")),
            Beat.deployment(),
            Beat.hours(24),
            new Beat.Deed("Carol makes a rule for her host", Stranding::rule),
            new Beat.Visit(CustomDomain.HOST),
            Beat.hours(24),
            ships("1.5.0"),
            Beat.deployment(),
            new Beat.Visit(CustomDomain.HOST),
            new Beat.Visit(""),
            Beat.hours(24),
            ships("1.5.1"),
            Beat.deployment(),
            new Beat.Visit(CustomDomain.HOST)));
  }

  private static Beat ships(String version) {
    return new Beat.Deed(
        "The pipeline ships " + version,
        stage ->
            stage.updates(
                stage.pipeline(),
                "\"primaryContainer\":{\"image\":\"%s\"}".formatted(stage.image(version))));
  }

  private static void rule(Stage stage) {
    ObjectNode condition = Tree.object().put("Field", "host-header");
    condition.putObject("HostHeaderConfig").set("Values", Tree.texts(List.of(CustomDomain.HOST)));
    ObjectNode action =
        Tree.object().put("Type", "forward").put("TargetGroupArn", stage.web().parts().active);
    ObjectNode request =
        Tree.object().put("ListenerArn", stage.web().parts().listener).put("Priority", 50);
    request.set("Conditions", Tree.list(condition));
    request.set("Actions", Tree.list(action));
    stage.console("carol").call("elasticloadbalancing", "CreateRule", request);
  }
}
