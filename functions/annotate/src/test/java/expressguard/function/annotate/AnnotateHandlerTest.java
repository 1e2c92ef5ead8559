package expressguard.function.annotate;

import static org.assertj.core.api.Assertions.assertThat;

import expressguard.conflict.Severity;
import expressguard.function.annotate.mark.Scene;
import expressguard.function.annotate.tag.MemoryTags;
import expressguard.lambda.measure.Measure;
import expressguard.lambda.memory.LocalContext;
import expressguard.lambda.memory.MemoryMeasures;
import expressguard.lambda.memory.MemoryParameters;
import expressguard.lambda.memory.MemoryQuarantine;
import expressguard.lambda.parameter.ActionsSwitch;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class AnnotateHandlerTest {

  private static final String NOTHING_FAILED = "{\"batchItemFailures\":[]}";

  private final Scene scene = new Scene();
  private final MemoryTags tags = new MemoryTags(Scene.tagged());
  private final MemoryQuarantine quarantine = new MemoryQuarantine();
  private final MemoryMeasures measures = new MemoryMeasures();
  private final MemoryParameters parameters = new MemoryParameters();
  private final AnnotateHandler handler =
      new AnnotateHandler(
          scene.ledger,
          tags,
          new ActionsSwitch(
              parameters, Optional.of("/guard/actions"), InstantSource.fixed(Instant.EPOCH)),
          quarantine,
          measures);

  private String handle(String body) throws IOException {
    String event =
        "{\"Records\":[{\"messageId\":\"m0\",\"body\":\"%s\",\"attributes\":{}}]}"
            .formatted(body.replace("\"", "\\\""));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    handler.handleRequest(
        new ByteArrayInputStream(event.getBytes(StandardCharsets.UTF_8)), out, new LocalContext());
    return out.toString(StandardCharsets.UTF_8);
  }

  private static String movedOn() {
    return "{\"source\":\"express-guard\",\"detail\":{\"service\":\"" + Scene.SHOP + "\"}}";
  }

  private void stands() {
    scene.stands(Scene.SHOP, Scene.finding("xg-1", Severity.HIGH, 1, List.of(Scene.RULE)));
  }

  @Test
  void a_message_brings_the_tags_to_where_the_service_stands() throws IOException {
    parameters.put("/guard/actions", "on");
    stands();
    tags.put(Scene.SHOP, new TreeMap<>(Map.of("EXPRESS-guard:x", "y")));

    assertThat(handle(movedOn())).isEqualTo(NOTHING_FAILED);

    assertThat(tags.on(Scene.SHOP)).containsEntry("express-guard:state", "v1.HIGH.1");
    assertThat(measures.sum(Measure.ANNOTATED)).isEqualTo(2);
    assertThat(measures.sum(Measure.LOOKALIKE_TAGS)).isEqualTo(1);
    assertThat(measures.sum(Measure.TAGS_REFUSED)).isZero();
  }

  @Test
  void while_actions_are_off_nothing_is_written_and_no_message_is_kept() throws IOException {
    parameters.put("/guard/actions", "off");
    stands();

    assertThat(handle(movedOn())).isEqualTo(NOTHING_FAILED);

    assertThat(tags.writes()).isEmpty();
    assertThat(measures.sum(Measure.STOPPED)).isEqualTo(1);
  }

  @Test
  void while_nobody_knows_whether_actions_are_on_the_message_comes_again() throws IOException {
    stands();

    assertThat(handle(movedOn())).contains("m0");

    assertThat(tags.writes()).isEmpty();
  }

  @Test
  void what_is_no_message_of_ours_goes_to_the_quarantine() throws IOException {
    parameters.put("/guard/actions", "on");

    assertThat(handle("{\"source\":\"aws.ecs\"}")).isEqualTo(NOTHING_FAILED);

    assertThat(quarantine.kept()).hasSize(1);
  }
}
