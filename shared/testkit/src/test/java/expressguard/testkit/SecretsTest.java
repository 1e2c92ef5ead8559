package expressguard.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import expressguard.catalog.Catalog;
import expressguard.event.ApiCall;
import expressguard.finding.Evaluation;
import expressguard.finding.Finding;
import expressguard.finding.Report;
import expressguard.guard.GuardRoles;
import expressguard.inventory.Inventory;
import expressguard.policy.Policy;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.junit.jupiter.api.Test;

/** No secret of a record leaves as text, wherever the record holds it. */
final class SecretsTest {

  private final Canaries canaries = new Canaries();

  @Test
  void tells_no_secret_of_any_event() {
    List<ApiCall> all = new ArrayList<>();
    for (EventPair pair : EventPair.all()) {
      List<ApiCall> calls = planted(pair.name(), pair.event());
      all.addAll(calls);
      assertThat(told(EventPair.inventory(), calls)).as(pair.name()).noneMatch(this::isSecret);
    }
    assertThat(told(EventPair.inventory(), all)).noneMatch(this::isSecret);
    assertThat(canaries.planted()).isGreaterThan(100);
  }

  @Test
  void tells_no_secret_of_any_story() {
    for (Story story : Story.all()) {
      List<ApiCall> calls = planted(story.name(), story.json());
      assertThat(told(Inventory.empty(), calls)).as(story.name()).noneMatch(this::isSecret);
    }
    assertThat(canaries.planted()).isGreaterThan(1000);
  }

  @Test
  void tells_that_secrets_changed() {
    List<ApiCall> calls = new ArrayList<>();
    for (Story story : Story.all()) {
      calls.addAll(planted(story.name(), story.json()));
    }
    assertThat(told(Inventory.empty(), calls)).anyMatch(text -> text.contains("Fingerprint"));
  }

  @Test
  void sees_a_secret_where_one_is_told() {
    EventPair pair = EventPair.named("ecs/UpdateExpressGatewayService.image");
    JsonNode event = pair.event().deepCopy();
    ((ObjectNode) event.at("/detail/requestParameters"))
        .put("executionRoleArn", Canaries.MARK + "shown");

    assertThat(told(EventPair.inventory(), EventFiles.calls(pair.name(), event.toString())))
        .anyMatch(this::isSecret);
  }

  private List<ApiCall> planted(String name, JsonNode tree) {
    return EventFiles.calls(name, canaries.plant(tree).toString());
  }

  private boolean isSecret(String text) {
    return text.contains(Canaries.MARK);
  }

  /** Every text that the core gives away about calls. */
  private static List<String> told(Inventory known, Collection<ApiCall> calls) {
    Evaluation evaluation = Evaluation.of(Catalog.standard(), known, calls, GuardRoles.none());
    Report report = evaluation.under(Policy.observeEverything());
    List<String> texts = new ArrayList<>(List.of(report.toString()));
    texts.add(report.inventory().services().toString());
    evaluation.explanations().forEach(explanation -> texts.add(explanation.toString()));
    for (Finding finding : report.findings()) {
      texts.add(finding.summary());
      texts.add(finding.waysOut().toString());
      texts.addAll(finding.conflict().notes());
    }
    return texts;
  }
}
