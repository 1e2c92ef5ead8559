package expressguard.lock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import expressguard.event.Data;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class LockOrderTest {

  private static final Map<String, String> GOOD =
      Map.of(
          "id", "o-1",
          "order", "lock",
          "service", "arn:aws:ecs:eu-west-1:111122223333:service/default/web",
          "scope", "name",
          "owner", "team web",
          "reason", "the sidecar must stay",
          "at", "2026-11-05T09:45:00Z");

  private static LockOrder read(String member, String value) {
    Map<String, String> members = new TreeMap<>(GOOD);
    members.put(member, value);
    Map<String, Data> data = new TreeMap<>();
    members.forEach((name, text) -> data.put(name, Data.text(text)));
    return LockOrder.read(Data.members(data));
  }

  @Test
  void reads_an_order() {
    LockOrder order = read("until", "2026-11-06T00:00:00Z");
    assertThat(order.verb()).isEqualTo(LockOrder.Verb.LOCK);
    assertThat(order.scope()).isEqualTo(LockOrder.Scope.NAME);
    assertThat(order.ended(Instant.parse("2026-11-05T23:59:59Z"))).isFalse();
    assertThat(order.ended(Instant.parse("2026-11-06T00:00:00Z"))).isTrue();
  }

  @Test
  void names_the_member_that_is_wrong() {
    Map<String, String> wrong =
        Map.of(
            "id", "a b",
            "order", "freeze",
            "service", "web",
            "scope", "all",
            "owner", " ",
            "reason", "x".repeat(501),
            "at", "yesterday",
            "until", "2026-11-05T09:45:00Z");
    wrong.forEach((member, value) ->
        assertThatThrownBy(() -> read(member, value))
            .as(member)
            .isInstanceOf(IllegalArgumentException.class)
            .hasMessageStartingWith("an order's `" + member + "` "));
  }

  @Test
  void takes_only_services() {
    assertThatThrownBy(() -> read("service", "arn:aws:ecs:eu-west-1:111122223333:cluster/default"))
        .hasMessage("an order's `service` is the ARN of an ECS service");
  }

  @Test
  void is_later_by_time_and_by_id_within_the_same_instant() {
    assertThat(read("id", "o-2")).isGreaterThan(read("id", "o-1"));
    assertThat(read("at", "2026-11-05T09:45:01Z")).isGreaterThan(read("id", "o-9"));
  }
}
