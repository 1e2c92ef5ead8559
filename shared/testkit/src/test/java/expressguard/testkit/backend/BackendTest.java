package expressguard.testkit.backend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.Optional;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class BackendTest {

  private final Optional<String> name = Optional.ofNullable(System.getProperty(Backend.NAME));
  private final Optional<String> fork = Optional.ofNullable(System.getProperty(Backend.FORK));

  @AfterEach
  void restore() {
    restore(Backend.NAME, name);
    restore(Backend.FORK, fork);
  }

  private static void restore(String property, Optional<String> before) {
    before.ifPresentOrElse(
        value -> System.setProperty(property, value), () -> System.clearProperty(property));
  }

  @Test
  void the_one_that_is_named_wins_over_Docker() {
    System.setProperty(Backend.NAME, "http://127.0.0.1:4566");

    assertThat(Backend.of(new TreeSet<>(), () -> true))
        .isEqualTo(URI.create("http://127.0.0.1:4566"));
    assertThat(Backend.given()).isEqualTo(URI.create("http://127.0.0.1:4566"));
  }

  @Test
  void of_several_each_process_side_by_side_has_one_of_its_own() {
    System.setProperty(Backend.NAME, "http://127.0.0.1:4566 http://127.0.0.1:4567");
    System.setProperty(Backend.FORK, "1");
    assertThat(Backend.given()).isEqualTo(URI.create("http://127.0.0.1:4566"));

    System.setProperty(Backend.FORK, "2");
    assertThat(Backend.given()).isEqualTo(URI.create("http://127.0.0.1:4567"));

    System.setProperty(Backend.FORK, "3");
    assertThatThrownBy(Backend::given).hasMessageContaining("-Dexpressguard.emulators=2");
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
