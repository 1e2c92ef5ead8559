package expressguard.classify;

import static org.assertj.core.api.Assertions.assertThat;

import expressguard.event.Data;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What is not named is gone, wherever it stands and whatever it is called. */
class AllowlistTest {

  private static final Data SECRET = Data.text("hunter2");

  private final Allowlist allowlist = Allowlist.of("name", "parts[].arn", "words[]", "a.b");

  @Test
  void keeps_what_is_named_and_nothing_beside_it() {
    Data part = Data.members(Map.of("arn", Data.text("x"), "password", SECRET));
    Data call =
        Data.members(
            Map.of(
                "name", Data.text("web"),
                "password", SECRET,
                "parts", Data.items(part, Data.members(Map.of("password", SECRET))),
                "words", Data.items(Data.text("one"), Data.text("two")),
                "a", Data.members(Map.of("b", Data.text("deep"), "c", SECRET))));

    assertThat(allowlist.kept(call))
        .isEqualTo(
            Data.members(
                Map.of(
                    "name", Data.text("web"),
                    "parts", Data.items(Data.members(Map.of("arn", Data.text("x")))),
                    "words", Data.items(Data.text("one"), Data.text("two")),
                    "a", Data.members(Map.of("b", Data.text("deep"))))));
  }

  @Test
  void keeps_nothing_of_another_shape_under_a_name() {
    Data call =
        Data.members(
            Map.of(
                "name", Data.members(Map.of("first", SECRET)),
                "parts", SECRET,
                "words", Data.items(Data.items(SECRET)),
                "a", Data.items(SECRET)));

    assertThat(allowlist.kept(call)).isEqualTo(Data.Gap.ABSENT);
  }

  /** A caller chooses the names of some members, such as those of tags. */
  @Test
  void keeps_nothing_whose_own_name_is_written_like_a_path() {
    Data call =
        Data.members(
            Map.of(
                "a.b", SECRET,
                "words[]", SECRET,
                "parts[].arn", SECRET,
                "words", Data.members(Map.of("[]", SECRET))));

    assertThat(allowlist.kept(call)).isEqualTo(Data.Gap.ABSENT);
  }

  @Test
  void keeps_nothing_of_what_cannot_be_read() {
    assertThat(allowlist.kept(Data.Gap.UNKNOWN)).isEqualTo(Data.Gap.ABSENT);
    assertThat(allowlist.kept(SECRET)).isEqualTo(Data.Gap.ABSENT);
  }
}
