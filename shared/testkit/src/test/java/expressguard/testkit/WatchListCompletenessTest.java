package expressguard.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import expressguard.catalog.Catalog;
import expressguard.catalog.Unwatched;
import expressguard.catalog.WatchedCall;
import expressguard.event.EventKey;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.services.applicationautoscaling.ApplicationAutoScalingClient;
import software.amazon.awssdk.services.ecs.EcsClient;
import software.amazon.awssdk.services.elasticloadbalancingv2.ElasticLoadBalancingV2Client;
import software.amazon.awssdk.services.route53.Route53Client;

/** Every writing operation of the four services has been judged: it is a row, or left out aloud. */
final class WatchListCompletenessTest {

  private static final Catalog CATALOG = Catalog.standard();

  private static final Map<String, Class<?>> CLIENTS =
      Map.of(
          "ecs.amazonaws.com", EcsClient.class,
          "elasticloadbalancing.amazonaws.com", ElasticLoadBalancingV2Client.class,
          "route53.amazonaws.com", Route53Client.class,
          "autoscaling.amazonaws.com", ApplicationAutoScalingClient.class);

  /** How the names of operations that change nothing begin. */
  private static final List<String> READS = List.of("Describe", "Discover", "Get", "List", "Test");

  /** Rows that the SDK does not have yet; CloudTrail records them all the same. */
  private static final Set<EventKey> NEWER_ROWS =
      Set.of(new EventKey("ecs.amazonaws.com", "ContinueServiceDeployment"));

  static Stream<String> services() {
    return new TreeMap<>(CLIENTS).keySet().stream();
  }

  @ParameterizedTest
  @MethodSource("services")
  void has_judged_every_writing_operation(String source) {
    assertThat(writes(source)).hasSizeGreaterThan(5);
    Set<EventKey> judged = new TreeSet<>(rows(source));
    judged.addAll(leftOut(source));
    assertThat(judged).as("rows and unwatched calls of " + source).containsAll(writes(source));
  }

  @ParameterizedTest
  @MethodSource("services")
  void never_both_watches_a_call_and_leaves_it_out(String source) {
    assertThat(rows(source)).noneMatch(leftOut(source)::contains);
  }

  @ParameterizedTest
  @MethodSource("services")
  void leaves_out_no_call_that_does_not_exist(String source) {
    assertThat(CATALOG.unwatched())
        .filteredOn(call -> call.key().eventSource().equals(source))
        .filteredOn(call -> !call.reason().startsWith(Unwatched.NEWER))
        .extracting(Unwatched::key)
        .isSubsetOf(writes(source));
  }

  @ParameterizedTest
  @MethodSource("services")
  void says_newer_only_of_calls_that_the_sdk_lacks(String source) {
    assertThat(CATALOG.unwatched())
        .filteredOn(call -> call.key().eventSource().equals(source))
        .filteredOn(call -> call.reason().startsWith(Unwatched.NEWER))
        .extracting(Unwatched::key)
        .noneMatch(writes(source)::contains);
  }

  @ParameterizedTest
  @MethodSource("services")
  void watches_no_call_that_does_not_exist(String source) {
    Set<EventKey> unknown = new TreeSet<>(rows(source));
    unknown.removeAll(writes(source));
    assertThat(unknown).isSubsetOf(NEWER_ROWS);
  }

  @Test
  void leaves_out_calls_of_these_services_alone_and_gives_a_reason() {
    for (Unwatched call : CATALOG.unwatched()) {
      assertThat(CLIENTS).containsKey(call.key().eventSource());
      assertThat(call.reason()).isNotBlank();
    }
    assertThat(CATALOG.unwatched()).extracting(Unwatched::key).doesNotHaveDuplicates();
  }

  private static Set<EventKey> rows(String source) {
    Set<EventKey> keys = new TreeSet<>();
    CATALOG.rows().stream()
        .map(WatchedCall::key)
        .filter(key -> key.eventSource().equals(source))
        .forEach(keys::add);
    return keys;
  }

  private static Set<EventKey> leftOut(String source) {
    Set<EventKey> keys = new TreeSet<>();
    CATALOG.unwatched().stream()
        .map(Unwatched::key)
        .filter(key -> key.eventSource().equals(source))
        .forEach(keys::add);
    return keys;
  }

  /** The operations of a client: methods that take one request and nothing else. */
  private static Set<EventKey> writes(String source) {
    Set<EventKey> keys = new TreeSet<>();
    for (Method method : Objects.requireNonNull(CLIENTS.get(source)).getMethods()) {
      String name =
          Character.toUpperCase(method.getName().charAt(0)) + method.getName().substring(1);
      if (method.getParameterCount() == 1
          && method.getParameterTypes()[0].getSimpleName().endsWith("Request")
          && READS.stream().noneMatch(name::startsWith)) {
        keys.add(new EventKey(source, name));
      }
    }
    return keys;
  }
}
