package expressguard.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import expressguard.catalog.FieldValue.Fingerprint;
import expressguard.event.Data;
import org.junit.jupiter.api.Test;

final class FingerprintTest {

  private static final Data SECRET = Data.text("correct horse battery staple");

  @Test
  void is_eight_hex_digits_and_nothing_of_the_value() {
    assertThat(Fingerprint.of("environment.TOKEN", SECRET).digest()).matches("[0-9a-f]{8}");
    assertThat(Fingerprint.of("environment.TOKEN", SECRET).display()).startsWith("fingerprint ");
  }

  @Test
  void is_the_same_for_one_member_wherever_it_stands() {
    assertThat(of("containerDefinitions[Main].environment[TOKEN]"))
        .isEqualTo(of("primaryContainer.environment[TOKEN]"))
        .isEqualTo(of("environment[TOKEN]"));
  }

  @Test
  void tells_nobody_that_one_secret_stands_under_two_names() {
    assertThat(of("environment[TOKEN]")).isNotEqualTo(of("environment[PASSWORD]"));
    assertThat(of("a.token")).isNotEqualTo(of("a.password"));
  }

  @Test
  void takes_a_dot_in_a_name_in_brackets_for_a_part_of_the_name() {
    assertThat(of("environment[a.token]")).isNotEqualTo(of("environment[b.token]"));
    assertThat(of("x.environment[a[b].token]")).isEqualTo(of("environment[a[b].token]"));
    assertThat(of("environment[a].token")).isEqualTo(of("token"));
  }

  @Test
  void shows_that_a_value_changed() {
    assertThat(Fingerprint.of("token", Data.text("one")))
        .isNotEqualTo(Fingerprint.of("token", Data.text("two")));
  }

  private static Fingerprint of(String field) {
    return Fingerprint.of(field, SECRET);
  }
}
