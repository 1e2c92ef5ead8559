package expressguard.loop;

import com.fasterxml.jackson.databind.JsonNode;
import expressguard.loop.stack.Emulator;
import expressguard.loop.stack.Stack;
import expressguard.loop.story.ExpressStory;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.ssm.SsmClient;
import software.amazon.awssdk.services.ssm.model.ParameterType;

/**
 * The whole guard, deployed anew for each story, with a policy that tells everything. So no story's
 * service stands behind the load balancer of another's.
 */
abstract class GuardIT {

  private static final String POLICY = "/loop/policy";

  private final Deque<Stack> stacks = new ArrayDeque<>();

  @BeforeEach
  void deploy() {
    Emulator emulator = Emulator.given();
    try (SsmClient ssm = emulator.client(SsmClient.builder())) {
      ssm.putParameter(put ->
          put.name(POLICY)
              .type(ParameterType.STRING)
              .overwrite(true)
              .value(
                  """
                  schemaVersion: 1
                  name: loop
                  rules:
                    - name: everything
                      when: {severity: info}
                      then: [annotate, notify]
                  """));
    }
    Map<String, String> parameters = Map.of("Mode", "notify", "PolicyParameter", POLICY);
    stacks.add(Stack.deploy(emulator, parameters, ExpressStory.PEOPLE));
  }

  @AfterEach
  void close() {
    stacks.forEach(Stack::close);
  }

  final Stack stack() {
    return stacks.getFirst();
  }

  /** A service that nobody but Express Mode has touched, and of which everything has arrived. */
  final ExpressStory begun(String about) {
    ExpressStory story = ExpressStory.begin(stack(), about);
    stack().settle();
    return story;
  }

  /** The kinds of the findings that were opened for a story's service, in order. */
  final List<String> opened(ExpressStory story) {
    return stack().announced(story.arn()).stream()
        .filter(detail -> detail.path("news").asText().equals("OPENED"))
        .map(GuardIT::kind)
        .toList();
  }

  /** The kinds of all that was said about a story's service, in order. */
  final List<String> kinds(ExpressStory story) {
    return stack().announced(story.arn()).stream().map(GuardIT::kind).toList();
  }

  private static String kind(JsonNode detail) {
    return detail.at("/finding/kind").asText();
  }

  /** What people were told about a story's service since somebody last asked. */
  final List<String> told(ExpressStory story) {
    String name = story.arn().substring(story.arn().lastIndexOf('/') + 1);
    return stack().queues().drain(stack().reader("FindingsTopic")).stream()
        .map(Message::body)
        .filter(body -> body.contains(name))
        .toList();
  }

  /** What waits in a queue, by its logical id; it is taken out. */
  final List<String> waiting(String queue) {
    return stack().queues().drain(stack().template().arn(queue)).stream()
        .map(Message::body)
        .toList();
  }
}
