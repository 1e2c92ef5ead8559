package expressguard.loop;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import expressguard.loop.stack.Emulator;
import expressguard.loop.stack.Stack;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.ecs.EcsClient;

/**
 * Calls that real clients make reach the intake queue, before any function is there to read them.
 */
@SuppressWarnings("unchecked") // The SDK's builders take consumers as varargs.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class ArrivalIT {

  private static final ObjectMapper JSON = new ObjectMapper();

  private Stack stack;
  private EcsClient alice;

  @BeforeAll
  void deploy(@TempDir Path logs) {
    stack = Stack.deploy(Emulator.given(), Map.of(), Map.of("ALICE", "user/alice"), Set.of(), logs);
    alice = Emulator.client(EcsClient.builder(), stack.account().address(), "ALICE");
  }

  @AfterAll
  void close() {
    alice.close();
    stack.close();
  }

  @Test
  void brings_writes_in_and_leaves_reads_outside() throws Exception {
    alice.registerTaskDefinition(register ->
        register
            .family("web")
            .containerDefinitions(one -> one.name("Main").image("web:1").memory(256)));
    alice.listClusters();
    alice.tagResource(tag ->
        tag.resourceArn(stack.template().arn("CanaryCluster"))
            .tags(one -> one.key("k").value("v")));
    stack.settle();

    assertThat(intake())
        .extracting(event -> event.at("/detail/eventName").asText())
        .containsExactlyInAnyOrder("RegisterTaskDefinition", "TagResource");
  }

  private List<JsonNode> intake() throws Exception {
    List<JsonNode> events = new ArrayList<>();
    for (var message : stack.queues().drain(stack.template().arn("IntakeQueue"))) {
      events.add(JSON.readTree(message.body()));
    }
    return events;
  }
}
