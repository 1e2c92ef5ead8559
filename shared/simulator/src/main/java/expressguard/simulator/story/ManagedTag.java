package expressguard.simulator.story;

import com.fasterxml.jackson.databind.node.ObjectNode;
import expressguard.simulator.account.Tree;
import expressguard.simulator.fact.Assumption;
import expressguard.simulator.world.Session;
import java.time.Duration;
import java.util.List;

/** The managed tag goes from a listener that two services share, and from a target group. */
final class ManagedTag {

  private static final String KEY = "AmazonECSManaged";

  private ManagedTag() {}

  static Story story() {
    return new Story(
        "managed-tag",
        "111122223334",
        "The managed tag of a shared listener is removed",
        "Erin cleans up tags that she does not know. The listener serves two Express services."
            + " Later she sets another value on a target group, and puts it right.",
        List.of(Assumption.REGISTRATION_IS_RECORDED),
        List.of(
            new Beat.Deed(
                "Alice creates `web` with Express Mode",
                stage -> stage.creates(stage.console("alice"), "web")),
            Beat.deployment(),
            new Beat.Deed(
                "Dora creates `shop`, behind the same load balancer",
                stage -> stage.creates(stage.console("dora"), "shop")),
            Beat.deployment(),
            Beat.hours(24),
            new Beat.Deed("Erin cleans up the tags of the listener", ManagedTag::removed),
            Beat.hours(18),
            new Beat.Deed(
                "Erin writes another value on a target group", stage -> valued(stage, "false")),
            new Beat.Pause(Duration.ofMinutes(30)),
            new Beat.Deed("Erin puts it right", stage -> valued(stage, "true"))));
  }

  private static void removed(Stage stage) {
    ObjectNode request = Tree.object();
    request.set("ResourceArns", Tree.texts(List.of(stage.web().parts().listener)));
    request.set("TagKeys", Tree.texts(List.of(KEY, "cost-center")));
    erin(stage).call("elasticloadbalancing", "RemoveTags", request);
  }

  private static void valued(Stage stage, String value) {
    ObjectNode request = Tree.object();
    request.set("ResourceArns", Tree.texts(List.of(stage.web().parts().targetGroups.getFirst())));
    request.set("Tags", Tree.list(Tree.object().put("Key", KEY).put("Value", value)));
    erin(stage).call("elasticloadbalancing", "AddTags", request);
  }

  private static Session erin(Stage stage) {
    return stage.cli("erin");
  }
}
