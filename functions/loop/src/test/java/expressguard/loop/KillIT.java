package expressguard.loop;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import expressguard.loop.account.Crossings;
import expressguard.loop.account.Crossings.Side;
import expressguard.loop.account.Emulator;
import expressguard.loop.account.Envelope;
import expressguard.loop.account.Relay;
import expressguard.loop.story.ExpressStory;
import expressguard.simulator.upstream.Upstream;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Each function's process is killed on both sides of each call that it makes of AWS, and comes to
 * the same as if it had lived. What lies between two calls changes nothing that would outlive the
 * process, so no other place is left to die at.
 *
 * <p>{@code expressguard.kills} is how many places of each deed are tried, spread over all of them;
 * 0 tries each.
 */
final class KillIT extends GuardIT {

  private static final int KILLS = Integer.getInteger("expressguard.kills", 1);

  private static final List<String> DEAD_LETTERS =
      List.of("IntakeDeadLetters", "AnnotateDeadLetters", "NotifyDeadLetters", "LockDeadLetters");

  private static final String LOST = "OVERWRITE_PENDING";

  /** What can be seen when all has come to rest. */
  private record Rest(Set<String> said, Set<String> tags, int told) {}

  private final Crossings crossings = new Crossings();
  private final Deque<Relay> relays = new ArrayDeque<>();

  @ParameterizedTest
  @ValueSource(strings = {"DetectFunction", "AnnotateFunction", "NotifyFunction", "LockFunction"})
  void a_function_killed_at_any_call_comes_to_the_same(String function) {
    ExpressStory story = begun("killed");
    Rest opened = opening(story);
    Rest resolved = resolving(story);
    assertThat(opened.tags()).contains("express-guard:lock", "express-guard:state");
    assertThat(resolved.tags()).doesNotContain("express-guard:lock", "express-guard:state");

    List<Integer> opens = places(calls(function, () -> opening(story)));
    List<Integer> resolves = places(calls(function, () -> resolving(story)));
    int kills = 0;
    for (Side side : Side.values()) {
      for (int place = 0; place < Math.max(opens.size(), resolves.size()); place++) {
        kills += killed(function, at(opens, place), side, () -> same(opening(story), opened));
        kills +=
            killed(function, at(resolves, place), side, () -> same(resolving(story), resolved));
      }
    }

    assertThat(kills).as("kills of " + function).isGreaterThanOrEqualTo(4);
    assertThat(waiting("QuarantineQueue")).isEmpty();
    for (String given : DEAD_LETTERS) {
      assertThat(waiting(given)).as(given).isEmpty();
    }
    System.out.println("killed " + kills + " times, each to the same end: " + function);
  }

  @Test
  void a_sweep_killed_at_any_call_finds_the_lost_call_when_it_runs_again() {
    ExpressStory story = unheard();
    int kills = 0;
    for (int call : places(calls("SweepFunction", this::tried))) {
      for (Side side : Side.values()) {
        over(story);
        story = unheard();
        cut("SweepFunction", call, side);
        tried();
        kills += crossings.isCut() ? 1 : 0;
        sweep();
        assertThat(opened(story)).as("call %d, %s", call, side).containsOnlyOnce(LOST);
        assertThat(told(story)).as("call %d, %s", call, side).hasSizeBetween(1, 2);
      }
    }

    assertThat(kills).isGreaterThanOrEqualTo(2);
    System.out.println("killed " + kills + " times, each to the same end: SweepFunction");
  }

  /** A service with a direct change that nobody was told of. */
  private ExpressStory unheard() {
    sweptFromTheBeginning();
    ExpressStory story = begun("unheard");
    story.sidecar();
    stack()
        .arrive(
            stack().held().stream()
                .filter(event -> !event.at("/detail/eventName").asText().equals("UpdateService"))
                .toList());
    stack().settle();
    return story;
  }

  /** So that no sweep has more to look at than the one whose calls were counted. */
  private void over(ExpressStory story) {
    story.deleted();
    shut();
    anew();
  }

  /** How many calls a function makes of AWS in a deed that nobody disturbs. */
  private int calls(String function, Runnable deed) {
    crossings.count();
    deed.run();
    return crossings.counted(function);
  }

  /** Kills a function at one of its calls; 1 when the call came. */
  private int killed(String function, int call, Side side, Runnable deed) {
    cut(function, call, side);
    try {
      deed.run();
    } catch (AssertionError e) {
      throw new AssertionError("%s at call %d, %s".formatted(function, call, side), e);
    }
    return crossings.isCut() ? 1 : 0;
  }

  /** The shorter of two lists begins again. */
  private static int at(List<Integer> places, int place) {
    return places.get(place % places.size());
  }

  /** The numbers of the calls to be killed at: all, or so many of them, evenly spread. */
  private static List<Integer> places(int calls) {
    return KILLS == 0 || KILLS >= calls
        ? IntStream.rangeClosed(1, calls).boxed().toList()
        : IntStream.range(0, KILLS)
            .mapToObj(place -> 1 + (2 * place + 1) * calls / (2 * KILLS))
            .toList();
  }

  private void cut(String function, int call, Side side) {
    crossings.cut(
        function,
        call,
        side,
        () -> {
          stack().functions().crash(function);
          letClaimsEnd();
          System.out.printf("killed %s %s call %d%n", function, side, call);
        });
  }

  /** A sweep that may die of it. */
  private void tried() {
    String event = Envelope.event("Scheduled Event", "aws.events").toString();
    stack().functions().get("SweepFunction").invoke(event);
    stack().settle();
  }

  private Rest opening(ExpressStory story) {
    story.managedTagRemoved();
    return rest(story);
  }

  private Rest resolving(ExpressStory story) {
    story.managedTagRestored();
    return rest(story);
  }

  private Rest rest(ExpressStory story) {
    int before = announced(story).size();
    stack().settle();
    forgetLimits();
    Set<String> said = new TreeSet<>();
    for (JsonNode detail : announced(story).subList(before, announced(story).size())) {
      said.add(detail.path("news").asText() + " " + detail.at("/finding/kind").asText());
    }
    return new Rest(said, new TreeSet<>(story.tags().keySet()), told(story).size());
  }

  /** A channel takes so many messages in an hour, and the same deed is done over and over. */
  private void forgetLimits() {
    String table = stack().template().ref("Deliveries");
    try (DynamoDbClient tables = Emulator.given().client(DynamoDbClient.builder())) {
      tables
          .scanPaginator(scan -> scan.tableName(table).projectionExpression("pk, sk"))
          .items()
          .stream()
          .filter(key -> key.toString().contains("limit#"))
          .forEach(key -> tables.deleteItem(delete -> delete.tableName(table).key(key)));
    }
  }

  /**
   * A queue shows a message again when longer than a claim has passed, of which {@link QueuesTest}
   * sees to it; here it is shown at once.
   */
  private void letClaimsEnd() {
    String table = stack().template().ref("Deliveries");
    try (DynamoDbClient tables = Emulator.given().client(DynamoDbClient.builder())) {
      tables
          .scanPaginator(scan ->
              scan.tableName(table)
                  .filterExpression("attribute_exists(claimed)")
                  .projectionExpression("pk, sk"))
          .items()
          .stream()
          .forEach(key ->
              tables.updateItem(update ->
                  update
                      .tableName(table)
                      .key(key)
                      .updateExpression("SET claimed = :past")
                      .expressionAttributeValues(Map.of(":past", AttributeValue.fromN("0")))));
    }
  }

  /** Nothing is missing and nothing is other; people may be told a second time, and no more. */
  private static void same(Rest seen, Rest undisturbed) {
    assertThat(seen.said()).isEqualTo(undisturbed.said());
    assertThat(seen.tags()).isEqualTo(undisturbed.tags());
    assertThat(seen.told()).isBetween(undisturbed.told(), undisturbed.told() + 1);
  }

  @Override
  protected Map<String, String> parameters() {
    return Map.of(
        "Mode", "enforce",
        "PolicyParameter", POLICY,
        "LockBudget", "1000");
  }

  @Override
  protected String responses() {
    return "annotate, notify, lock";
  }

  @Override
  protected URI way(URI address) {
    Upstream beyond = new Upstream(address);
    relays.add(Relay.open(call -> crossings.pass(call, beyond)));
    return relays.getLast().address();
  }

  @AfterEach
  void shut() {
    relays.forEach(Relay::close);
    relays.clear();
  }
}
