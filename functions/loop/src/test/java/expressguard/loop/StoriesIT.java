package expressguard.loop;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import expressguard.loop.account.Emulator;
import expressguard.loop.account.Envelope;
import expressguard.loop.stack.Stack;
import expressguard.testkit.Story;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every story of {@code events/stories}, handed to detect as what sweep finds in the event history,
 * in any order: what is announced in the end is what a backtest of the same records says.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class StoriesIT {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final long SEED = 20261128;

  /** Emulators are slow. A story that is cut short is told short to the backtest too. */
  private static final int MOST_RECORDS = 40;

  private final Deque<Stack> stacks = new ArrayDeque<>();

  static List<Story> stories() {
    return Story.all();
  }

  @BeforeAll
  void deploy() {
    stacks.add(Stack.deploy(Emulator.given(), Map.of(), Map.of(), Set.of("DetectFunction")));
  }

  @AfterAll
  void close() {
    stacks.forEach(Stack::close);
  }

  @ParameterizedTest
  @MethodSource("stories")
  void says_of_a_story_what_a_backtest_says(Story story) throws IOException {
    Stack stack = stacks.getFirst();
    stack.forget();
    List<JsonNode> all = new ArrayList<>(atHome(story).path("Records").valueStream().toList());
    Collections.shuffle(all, new Random(SEED));
    List<JsonNode> records = all.stream().limit(MOST_RECORDS).toList();
    for (JsonNode record : records) {
      ObjectNode found = Envelope.event("Backfill", "express-guard.sweep");
      found.set("detail", record);
      stack.queues().send(stack.template().arn("IntakeQueue"), found.toString());
    }
    stack.settle();

    assertThat(Backtest.announced(stack.announced())).isEqualTo(Backtest.open(records, List.of()));
    assertThat(stack.announced())
        .extracting(detail -> detail.path("id").asText())
        .doesNotHaveDuplicates();
  }

  /** The guard watches the account that it is in; a story has one of its own. */
  private static JsonNode atHome(Story story) throws IOException {
    return JSON.readTree(story.json().toString().replaceAll("1111222233\\d\\d", Emulator.ACCOUNT));
  }
}
