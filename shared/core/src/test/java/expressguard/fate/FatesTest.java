package expressguard.fate;

import static org.assertj.core.api.Assertions.assertThat;

import expressguard.event.Basis;
import expressguard.inventory.Slot;
import expressguard.ownership.ParameterMap;
import expressguard.ownership.ParameterRow;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class FatesTest {

  static List<ParameterRow> rows() {
    return ParameterMap.rows();
  }

  @ParameterizedTest
  @MethodSource("rows")
  void loses_what_a_parameter_writes_to_that_parameter(ParameterRow row) {
    Fate fate = Fates.of(row.slot(), row.field()).fate();

    assertThat(fate)
        .isInstanceOfSatisfying(
            Fate.OverwriteIf.class,
            lost -> assertThat(lost.parameters()).contains(row.parameter()));
    assertThat(row.source()).isNotBlank();
  }

  @ParameterizedTest
  @CsvSource({
    "TASK_DEFINITION, containerDefinitions[Main].logConfiguration.logDriver, OVERWRITE_IF",
    "TASK_DEFINITION, containerDefinitions[Main].environment[DB_URL], OVERWRITE_IF",
    "TASK_DEFINITION, containerDefinitions[fluent-bit].image, PERSIST",
    "TASK_DEFINITION, containerDefinitions[Main].memoryReservation, PERSIST",
    "TASK_DEFINITION, memory, OVERWRITE_IF",
    "ROLLBACK_ALARM, threshold, OVERWRITE_ALWAYS",
    "RULE, actions.forward, OVERWRITE_ALWAYS",
    "RULE, conditions.host-header, PERSIST",
    "SERVICE, desiredCount, OVERWRITE_ALWAYS",
    "SERVICE, enableExecuteCommand, PERSIST",
    "SCALABLE_TARGET, maxCapacity, OVERWRITE_IF",
    "SCALABLE_TARGET, suspendedState, PERSIST",
    "TARGET_GROUP, healthCheckPath, OVERWRITE_IF",
    "LISTENER, sslPolicy, PERSIST",
    "NEIGHBOUR, actions.forward, PERSIST",
  })
  void knows_the_fate_of(Slot slot, String field, String word) {
    assertThat(Fates.of(slot, field).fate().word()).isEqualTo(word);
  }

  @Test
  void takes_the_surest_of_several_rows() {
    Verdict driver =
        Fates.of(Slot.TASK_DEFINITION, "containerDefinitions[Main].logConfiguration.logDriver");
    Verdict option =
        Fates.of(Slot.TASK_DEFINITION, "containerDefinitions[Main].logConfiguration.options.mode");

    assertThat(driver.basis()).isEqualTo(Basis.DOCUMENTED);
    assertThat(option.basis()).isEqualTo(Basis.INFERRED);
  }

  @Test
  void does_not_take_a_longer_name_for_a_part_of_a_shorter_one() {
    assertThat(Fates.of(Slot.TASK_DEFINITION, "memoryReservation").fate())
        .isEqualTo(new Fate.Persist());
    assertThat(Fates.of(Slot.SERVICE, "desiredCountLimit").fate()).isEqualTo(new Fate.Persist());
  }
}
