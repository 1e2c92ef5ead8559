package expressguard.lambda.parameter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import expressguard.lambda.memory.MemoryParameters;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ActionsSwitchTest {

  private final MemoryParameters parameters = new MemoryParameters();
  private Instant now = Instant.EPOCH.plus(Duration.ofDays(1));
  private final ActionsSwitch actions =
      new ActionsSwitch(parameters, Optional.of("/switch"), () -> now);

  private void later(int seconds) {
    now = now.plusSeconds(seconds);
  }

  @Test
  void is_on_where_there_is_none() {
    assertThat(new ActionsSwitch(parameters, Optional.empty(), () -> now).isOn()).isTrue();
  }

  @Test
  void is_seen_within_half_a_minute() {
    parameters.put("/switch", "on\n");
    assertThat(actions.isOn()).isTrue();
    parameters.put("/switch", "off");
    later(29);
    assertThat(actions.isOn()).isTrue();
    later(1);
    assertThat(actions.isOn()).isFalse();
  }

  @Test
  void lets_only_the_word_on_act() {
    for (String word : new String[] {"off", "On", "true", "stop everything", ""}) {
      parameters.put("/switch", word);
      later(60);
      assertThat(actions.isOn()).as(word).isFalse();
    }
  }

  @Test
  void holds_what_it_said_last_while_it_cannot_be_read() {
    parameters.put("/switch", "off");
    assertThat(actions.isOn()).isFalse();
    parameters.remove("/switch");
    later(3600);
    assertThat(actions.isOn()).isFalse();
  }

  @Test
  void tells_when_nobody_knows() {
    assertThatThrownBy(actions::isOn)
        .isInstanceOf(UnreadableParameterException.class)
        .hasMessage("the parameter `/switch` cannot be read: there is none");
  }
}
