package expressguard.function.annotate.mark;

import static org.assertj.core.api.Assertions.assertThat;

import expressguard.standing.GuardTags;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class DifferenceTest {

  private static final List<String> KEYS = List.of(GuardTags.STATE, GuardTags.FINDING);

  private static final Map<String, String> BOTH =
      Map.of(GuardTags.STATE, "v1.LOW.1", GuardTags.FINDING, "v1.xg-a");

  private static Difference difference(Map<String, String> present, Map<String, String> wanted) {
    return Difference.of(new TreeMap<>(present), new TreeMap<>(wanted), KEYS, 50);
  }

  private static SortedMap<String, String> others(int count) {
    SortedMap<String, String> tags = new TreeMap<>();
    for (int n = 0; n < count; n++) {
      tags.put("team" + n, "x");
    }
    return tags;
  }

  @Test
  void nothing_is_written_where_all_is_as_wanted() {
    assertThat(difference(BOTH, BOTH).isNone()).isTrue();
    assertThat(difference(Map.of("team", "x"), Map.of()).isNone()).isTrue();
  }

  @Test
  void only_what_differs_is_written() {
    Map<String, String> present =
        Map.of(GuardTags.STATE, "v0.LOW.1", GuardTags.FINDING, "v1.xg-a", "team", "x");

    assertThat(difference(present, BOTH).put()).isEqualTo(Map.of(GuardTags.STATE, "v1.LOW.1"));
  }

  @Test
  void what_is_no_longer_wanted_is_removed_and_nothing_else() {
    Map<String, String> present = new TreeMap<>(BOTH);
    present.put("team", "x");
    present.put("express-guard:lock", "v1.HIGH.1");
    present.put("express-guard:other", "y");

    assertThat(difference(present, Map.of()).remove())
        .containsExactly(GuardTags.FINDING, GuardTags.STATE);
  }

  @Test
  void the_last_room_is_for_the_state() {
    Difference tight = Difference.of(others(49), new TreeMap<>(BOTH), KEYS, 50);

    assertThat(tight.put()).containsOnlyKeys(GuardTags.STATE);
    assertThat(tight.noRoom()).containsExactly(GuardTags.FINDING);
  }

  @Test
  void a_full_resource_takes_new_values_of_what_is_there() {
    SortedMap<String, String> present = others(49);
    present.put(GuardTags.STATE, "v0.LOW.1");
    Difference full = Difference.of(present, new TreeMap<>(BOTH), KEYS, 50);

    assertThat(full.put()).containsOnlyKeys(GuardTags.STATE);
    assertThat(full.noRoom()).containsExactly(GuardTags.FINDING);
  }

  @Test
  void what_is_removed_makes_room() {
    SortedMap<String, String> present = others(49);
    present.put(GuardTags.FINDING, "v0.xg-a");
    Difference full =
        Difference.of(present, new TreeMap<>(Map.of(GuardTags.STATE, "v1.LOW.1")), KEYS, 50);

    assertThat(full.remove()).containsExactly(GuardTags.FINDING);
    assertThat(full.put()).containsOnlyKeys(GuardTags.STATE);
  }

  @Test
  void tags_of_aws_itself_take_no_room() {
    SortedMap<String, String> present = others(48);
    present.put("aws:cloudformation:stack-name", "x");
    present.put("aws:cloudformation:logical-id", "x");

    assertThat(Difference.of(present, new TreeMap<>(BOTH), KEYS, 50).noRoom()).isEmpty();
  }
}
