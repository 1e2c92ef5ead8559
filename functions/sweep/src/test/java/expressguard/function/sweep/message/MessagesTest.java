package expressguard.function.sweep.message;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import expressguard.event.Arn;
import expressguard.event.Data;
import expressguard.event.Loss;
import expressguard.inventory.ResourceId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MessagesTest {

  private static final JsonMapper JSON = new JsonMapper();
  private static final String SHOP = "arn:aws:ecs:eu-west-1:111122223333:service/default/shop";

  private static JsonNode read(String message) throws JsonProcessingException {
    JsonNode json = JSON.readTree(message);
    assertThat(json.path("source").asText()).isEqualTo("express-guard.sweep");
    return json;
  }

  private static ResourceId service(int n) {
    return ResourceId.ofArn(SHOP + n).orElseThrow();
  }

  @Test
  void a_record_is_handed_in_as_it_was_found() throws JsonProcessingException {
    JsonNode json = read(Messages.backfill("{\"eventID\":\"e1\",\"n\":1.50}"));

    assertThat(json.path("detail-type").asText()).isEqualTo("Backfill");
    assertThat(json.path("detail").toString()).isEqualTo("{\"eventID\":\"e1\",\"n\":1.5}");
    assertThat(Messages.backfill("{\"n\":1.50}")).contains("{\"n\":1.50}");
  }

  @Test
  void a_loss_names_service_deployment_time_and_what_was_considered()
      throws JsonProcessingException {
    Loss loss =
        new Loss(
            Arn.parse(SHOP).orElseThrow(),
            Arn.parse("arn:aws:ecs:eu-west-1:111122223333:service-deployment/default/shop/d1")
                .orElseThrow(),
            Instant.parse("2026-11-20T10:00:00Z"),
            "shop:7",
            List.of("e2", "e1"));

    assertThat(read(Messages.loss(loss)).path("detail").toString())
        .isEqualTo(
            """
            {"service":"%s","deployment":"%s","at":"2026-11-20T10:00:00Z",\
            "taskDefinition":"shop:7","considered":["e1","e2"]}\
            """
                .formatted(SHOP, loss.deployment()));
  }

  @Test
  void services_are_settled_a_few_at_a_time() throws JsonProcessingException {
    List<String> messages =
        Messages.settle(IntStream.range(0, 60).mapToObj(MessagesTest::service).toList());

    assertThat(messages).hasSize(3);
    assertThat(read(messages.getLast()).path("detail").path("services")).hasSize(10);
    assertThat(Messages.settle(List.of())).isEmpty();
  }

  @Test
  void services_that_are_not_listed_any_more_are_named_so() throws JsonProcessingException {
    List<String> messages =
        Messages.unlisted(IntStream.range(0, 26).mapToObj(MessagesTest::service).toList());

    assertThat(messages).hasSize(2);
    JsonNode last = read(messages.getLast());
    assertThat(last.path("detail-type").asText()).isEqualTo("Unlisted");
    assertThat(last.at("/detail/services/0").asText()).isEqualTo(service(25).toString());
  }

  @Test
  void descriptions_are_packed_so_that_each_message_fits() throws JsonProcessingException {
    List<Data> outputs = new ArrayList<>();
    for (int n = 0; n < 40; n++) {
      outputs.add(Data.members(Map.of("n", Data.text("" + n), "x", Data.text("y".repeat(20_000)))));
    }
    List<String> messages = Messages.described(outputs);

    List<String> seen = new ArrayList<>();
    for (String message : messages) {
      assertThat(Messages.fits(message)).isTrue();
      read(message).path("detail").path("outputs").forEach(one -> seen.add(one.path("n").asText()));
    }
    assertThat(messages).hasSizeBetween(4, 8);
    assertThat(seen).isEqualTo(IntStream.range(0, 40).mapToObj(n -> "" + n).toList());
  }
}
