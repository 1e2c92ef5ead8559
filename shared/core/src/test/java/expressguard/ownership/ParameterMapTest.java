package expressguard.ownership;

import static org.assertj.core.api.Assertions.assertThat;

import expressguard.catalog.FieldValue;
import expressguard.catalog.FieldWrite;
import expressguard.inventory.ResourceId;
import expressguard.inventory.ResourceType;
import expressguard.inventory.Slot;
import expressguard.ownership.ExpressWrites.Write;
import java.util.List;
import org.junit.jupiter.api.Test;

final class ParameterMapTest {

  @Test
  void every_parameter_writes_or_names_and_no_other_is_known() {
    assertThat(ParameterMap.knows("primaryContainer.image")).isTrue();
    assertThat(ParameterMap.knows("serviceArn")).isTrue();
    assertThat(ParameterMap.knows("tags[owner]")).isTrue();
    assertThat(ParameterMap.knows("tagsToKeep")).isFalse();
    assertThat(ParameterMap.knows("primaryContainer.imageDigest")).isFalse();
    assertThat(ParameterMap.knows("brandNew")).isFalse();
  }

  @Test
  void a_parameter_carries_the_rows_of_itself_and_of_what_lies_above_it_alone() {
    assertThat(ParameterMap.of("primaryContainer.image"))
        .extracting(ParameterRow::parameter)
        .containsExactly("primaryContainer.image");
    assertThat(ParameterMap.of("primaryContainer.awsLogsConfiguration.logGroup"))
        .extracting(ParameterRow::parameter)
        .contains(
            "primaryContainer.awsLogsConfiguration",
            "primaryContainer.awsLogsConfiguration.logGroup");
    assertThat(ParameterMap.of("brandNew")).isEmpty();
  }

  @Test
  void a_port_is_written_as_sent_and_what_follows_from_it_is_derived() {
    List<Write> writes = writes("primaryContainer.containerPort", "9090");

    assertThat(writes)
        .extracting(Write::slot)
        .contains(
            Slot.TASK_DEFINITION,
            Slot.TARGET_GROUP,
            Slot.SERVICE_SECURITY_GROUP,
            Slot.LOAD_BALANCER_SECURITY_GROUP);
    assertThat(writes)
        .filteredOn(write -> write.slot() == Slot.TARGET_GROUP)
        .allSatisfy(write -> assertThat(write.value()).isEqualTo(FieldValue.shown("9090")));
    assertThat(writes)
        .filteredOn(write -> write.slot() == Slot.SERVICE_SECURITY_GROUP)
        .allSatisfy(write -> assertThat(write.value()).isInstanceOf(FieldValue.Unknown.class));
  }

  @Test
  void a_log_group_puts_the_driver_back_whatever_it_is() {
    assertThat(writes("primaryContainer.awsLogsConfiguration.logGroup", "/mine"))
        .anySatisfy(write -> {
          assertThat(write.field()).endsWith("logDriver");
          assertThat(write.value()).isEqualTo(FieldValue.shown("awslogs"));
          assertThat(write.wholeList()).isFalse();
        });
  }

  @Test
  void a_list_takes_the_place_of_the_whole_list() {
    assertThat(writes("primaryContainer.environment[A]", "1"))
        .isNotEmpty()
        .allSatisfy(write -> {
          assertThat(write.wholeList()).isTrue();
          assertThat(write.field()).isEqualTo(write.root() + "[A]");
        });
  }

  @Test
  void only_what_one_service_has_several_of_is_told_apart_by_its_resource() {
    ResourceId rule = new ResourceId(ResourceType.RULE, "1", "eu-west-1", "app/x/1/2/3");
    FieldKey own = FieldKey.of(Slot.RULE, rule, "priority");
    FieldKey group = FieldKey.of(Slot.TARGET_GROUP, rule, "port");

    assertThat(own.resource()).isEmpty();
    assertThat(own).hasToString("RULE priority");
    assertThat(group.resource()).isEqualTo(rule.toString());
    assertThat(group).hasToString("TARGET_GROUP " + rule + " port");
    assertThat(own).isNotEqualByComparingTo(group).isEqualByComparingTo(own);
  }

  private static List<Write> writes(String parameter, String value) {
    return ExpressWrites.of(List.of(new FieldWrite(parameter, FieldValue.shown(value))));
  }
}
