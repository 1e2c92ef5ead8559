package expressguard.testkit.backend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.Optional;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class BackendTest {

  private final Optional<String> before = Optional.ofNullable(System.getProperty(Backend.NAME));

  @AfterEach
  void restore() {
    before.ifPresentOrElse(
        value -> System.setProperty(Backend.NAME, value), () -> System.clearProperty(Backend.NAME));
  }

  @Test
  void the_one_that_is_named_wins_over_Docker() {
    System.setProperty(Backend.NAME, "http://127.0.0.1:4566");

    assertThat(Backend.of(new TreeSet<>(), () -> true))
        .isEqualTo(URI.create("http://127.0.0.1:4566"));
    assertThat(Backend.given()).isEqualTo(URI.create("http://127.0.0.1:4566"));
  }

  @Test
  void none_is_a_failure_that_names_the_way_out() {
    System.setProperty(Backend.NAME, " ");

    assertThatThrownBy(() -> Backend.of(new TreeSet<>(), () -> false))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("no Docker")
        .hasMessageContaining(".ci/emulator");
    assertThatThrownBy(Backend::given).hasMessageContaining(".ci/emulator");
  }
}
