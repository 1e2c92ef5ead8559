package expressguard.function.detect;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import expressguard.inventory.ResourceId;
import expressguard.testkit.EventPair;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A service that was deleted is let go when a sweep says that it is not there any more. */
class GoneTest {

  private final World world = new World();
  private final JsonNode deletion = EventPair.named("ecs/DeleteExpressGatewayService.web").record();
  private final String arn = deletion.at("/requestParameters/serviceArn").asText();

  private GoneTest() {
    assertThat(world.happens(deletion)).isEmpty();
  }

  private void later(int days) {
    Instant at = Instant.parse(deletion.path("eventTime").asText());
    world.goTo(at.plus(Duration.ofDays(days)));
  }

  private void swept(String type) {
    ObjectNode detail = JsonNodeFactory.instance.objectNode();
    detail.putArray("services").add(arn);
    assertThat(world.deliver(World.sweep(type, detail))).isEmpty();
  }

  private void described() {
    ObjectNode detail = JsonNodeFactory.instance.objectNode();
    detail.putArray("outputs").addObject().putObject("service").put("serviceArn", arn);
    assertThat(world.deliver(World.sweep("Described", detail))).isEmpty();
  }

  private List<String> known() {
    return world.ledger.services().stream().map(ResourceId::toString).toList();
  }

  @Test
  void not_before_its_time_and_not_while_it_is_listed() {
    later(89);
    swept("Unlisted");
    assertThat(known()).containsExactly(arn);
    later(91);
    swept("Settle");
    assertThat(known()).containsExactly(arn);
    swept("Unlisted");
    assertThat(known()).isEmpty();
    assertThat(world.quarantine.kept()).isEmpty();
  }

  @Test
  void it_comes_back_when_a_sweep_finds_it_there_although_nobody_told_of_its_creation() {
    later(91);
    swept("Unlisted");
    assertThat(known()).isEmpty();
    described();
    swept("Settle");
    assertThat(known()).containsExactly(arn);
  }

  @Test
  void a_message_that_names_nobody_is_kept() {
    assertThat(world.deliver(World.sweep("Unlisted", JsonNodeFactory.instance.objectNode())))
        .isEmpty();
    assertThat(world.quarantine.kept())
        .singleElement()
        .satisfies(kept ->
            assertThat(kept.why()).isEqualTo("it names no service that is not listed any more"));
  }
}
