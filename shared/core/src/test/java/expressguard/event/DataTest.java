package expressguard.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class DataTest {

  private static final Data SERVICE =
      Data.members(
          Map.of(
              "cpu",
              Data.text("1024"),
              "hidden",
              Data.text(Data.HIDDEN),
              "subnets",
              Data.items(Data.text("a"), Data.Gap.UNKNOWN, Data.text("b")),
              "wrapped",
              Data.members(Map.of("items", Data.items(Data.text("c"))))));

  @Test
  void tells_a_member_that_was_not_sent_from_one_that_cannot_be_read() {
    assertThat(SERVICE.at("memory")).isEqualTo(Data.Gap.ABSENT);
    assertThat(SERVICE.at("hidden")).isEqualTo(Data.Gap.UNKNOWN);
    assertThat(SERVICE.has("memory")).isFalse();
    assertThat(SERVICE.has("hidden")).isTrue();
  }

  @Test
  void knows_nothing_of_what_lies_below_a_hidden_value_or_a_scalar() {
    assertThat(SERVICE.at("hidden.deeper")).isEqualTo(Data.Gap.UNKNOWN);
    assertThat(SERVICE.at("cpu.deeper")).isEqualTo(Data.Gap.UNKNOWN);
    assertThat(SERVICE.at("memory.deeper")).isEqualTo(Data.Gap.ABSENT);
  }

  @Test
  void reads_lists_plain_and_wrapped_in_items() {
    assertThat(SERVICE.textsAt("subnets")).containsExactly("a", "b");
    assertThat(SERVICE.textsAt("wrapped")).containsExactly("c");
    assertThat(SERVICE.textsAt("cpu")).isEmpty();
  }

  @Test
  void has_one_canonical_text_whatever_the_order_of_members() {
    Data one = Data.members(Map.of("a", Data.text("1"), "b", Data.text("\"2\\")));
    Data other = Data.members(Map.of("b", Data.text("\"2\\"), "a", Data.text("1")));

    assertThat(one.canonical()).isEqualTo(other.canonical());
    assertThat(Data.text("[1]").canonical()).isNotEqualTo(Data.items(Data.text("1")).canonical());
  }
}
