package expressguard.function.detect;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RehearsalTest {

  @Test
  void plays_the_whole_way_from_a_message_to_the_bus() {
    assertThat(Rehearsal.play())
        .singleElement()
        .asString()
        .contains("OVERWRITE_PENDING", "\"news\":\"OPENED\"");
  }
}
