package expressguard.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import expressguard.catalog.Catalog;
import expressguard.catalog.Fields;
import expressguard.conflict.Kind;
import expressguard.event.ApiCall;
import expressguard.finding.Evaluation;
import expressguard.finding.Finding;
import expressguard.guard.GuardRoles;
import expressguard.policy.Policy;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The managed tag can be lost through every tagging API there is, and each loss is told. */
class ManagedTagApisTest {

  /** Every API that can take the tag off a managed resource, or give it another value. */
  private static final Set<String> APIS =
      Set.of(
          "acm AddTagsToCertificate",
          "acm RemoveTagsFromCertificate",
          "autoscaling TagResource",
          "autoscaling UntagResource",
          "ec2 CreateTags",
          "ec2 DeleteTags",
          "ecs TagResource",
          "ecs UntagResource",
          "elasticloadbalancing AddTags",
          "elasticloadbalancing RemoveTags",
          "logs TagResource",
          "logs UntagLogGroup",
          "logs UntagResource",
          "monitoring TagResource",
          "monitoring UntagResource",
          "tagging TagResources",
          "tagging UntagResources");

  static Stream<EventPair> losses() {
    return EventPair.all().stream().filter(EventPair::hasAnswer).filter(ManagedTagApisTest::loses);
  }

  @ParameterizedTest
  @MethodSource("losses")
  void tells_the_loss(EventPair pair) {
    List<ApiCall> calls = EventFiles.calls(pair.name(), pair.event().toString());

    List<Finding> findings =
        Evaluation.of(Catalog.standard(), EventPair.inventory(), calls, GuardRoles.none())
            .under(Policy.observeEverything())
            .findings();

    assertThat(findings)
        .extracting(finding -> finding.conflict().kind())
        .contains(Kind.MANAGED_TAG_LOST);
  }

  @Test
  void has_an_event_for_every_api() {
    Set<String> apis =
        losses()
            .map(EventPair::record)
            .map(call ->
                call.path("eventSource").asText().replace(".amazonaws.com", "")
                    + " "
                    + call.path("eventName").asText())
            .collect(Collectors.toSet());

    assertThat(apis).containsAll(APIS);
  }

  /** Whether the answer says that a resource of an Express service lost the tag. */
  private static boolean loses(EventPair pair) {
    JsonNode answer = pair.expected();
    boolean direct = answer.path("classification").asText().equals("DIRECT");
    for (JsonNode touch : answer.path("touches")) {
      String value = touch.path("writes").path(Fields.tag(Fields.MANAGED_TAG)).asText();
      boolean gone = value.equals("(removed)") || touch.path("writes").has(Fields.tag("*"));
      boolean changed = !value.isEmpty() && !value.equals("true") && !value.startsWith("unknown");
      if (direct && !touch.path("services").isEmpty() && (gone || changed)) {
        return true;
      }
    }
    return false;
  }
}
