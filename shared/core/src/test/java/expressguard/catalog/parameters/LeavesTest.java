package expressguard.catalog.parameters;

import static expressguard.catalog.Calls.list;
import static expressguard.catalog.Calls.members;
import static org.assertj.core.api.Assertions.assertThat;

import expressguard.catalog.FieldValue;
import expressguard.catalog.FieldWrite;
import expressguard.catalog.Fields;
import expressguard.event.Data;
import java.util.List;
import org.junit.jupiter.api.Test;

final class LeavesTest {

  @Test
  void makes_a_field_of_each_leaf_in_the_order_of_names() {
    Data parameters = members("b", members("d", "2", "c", "1"), "a", list("x", "y"));
    assertThat(Leaves.of(parameters, Disclosure.of("a", "b.c", "b.d")))
        .containsExactly(
            new FieldWrite("a", new FieldValue.Several(List.of("x", "y"))),
            new FieldWrite("b.c", FieldValue.shown("1")),
            new FieldWrite("b.d", FieldValue.shown("2")));
  }

  @Test
  void has_no_field_for_what_was_not_sent() {
    assertThat(Leaves.of(members("a", Data.Gap.ABSENT), Disclosure.of("a"))).isEmpty();
    assertThat(Leaves.of(Data.Gap.ABSENT, Disclosure.of())).isEmpty();
  }

  @Test
  void takes_an_allowed_path_at_its_word() {
    Data parameters = members("a", members("b", "secret"), "a2", "secret");
    assertThat(Leaves.of(parameters, Disclosure.of("a")))
        .extracting(FieldWrite::value)
        .allMatch(value -> value instanceof FieldValue.Fingerprint);
  }

  @Test
  void numbers_an_entry_whose_name_cannot_be_read() {
    Data parameters = members("environment", list(members("value", "x"), "bare", Data.Gap.UNKNOWN));
    assertThat(Leaves.of(parameters, Disclosure.of()))
        .extracting(FieldWrite::field)
        .containsExactly("environment[#0]", "environment[#1]", "environment[#2]");
  }

  @Test
  void stops_at_a_depth_that_no_api_has() {
    Data deep = Data.text("secret");
    for (int i = 0; i < 200; i++) {
      deep = members("n", deep);
    }
    assertThat(Leaves.of(deep, Disclosure.of()))
        .singleElement()
        .satisfies(leaf -> assertThat(leaf.field()).hasSizeLessThan(40))
        .satisfies(leaf -> assertThat(leaf.value()).isInstanceOf(FieldValue.Fingerprint.class));
  }

  @Test
  void makes_no_fingerprint_of_a_value_with_a_gap() {
    Data parameters = members("list", list("x", Data.Gap.UNKNOWN));
    assertThat(Leaves.of(parameters, Disclosure.of()))
        .containsExactly(new FieldWrite("list", Disclosure.NOT_RECORDED));
  }

  @Test
  void says_that_parameters_of_another_type_were_sent() {
    for (Data odd : List.of(Data.Gap.UNKNOWN, Data.text("{}"), list("x"))) {
      assertThat(Leaves.of(odd, Disclosure.of()))
          .containsExactly(new FieldWrite(Fields.PARAMETERS, Disclosure.NOT_RECORDED));
    }
  }

  @Test
  void writes_one_image_without_the_password_of_its_registry() {
    assertThat(PlainText.of("image", "user:p/w@registry.example.com:5000/web:1"))
        .isEqualTo("registry.example.com:5000/web:1");
    assertThat(PlainText.of("image", "https://user:pw@registry.example.com/web@sha256:0a"))
        .isEqualTo("registry.example.com/web@sha256:0a");
    assertThat(PlainText.of("image", "nginx:1.29@sha256:0a1b")).isEqualTo("nginx:1.29@sha256:0a1b");
    assertThat(PlainText.of("image", "nginx")).isEqualTo("nginx");
  }

  @Test
  void writes_numbers_and_sizes_in_one_way() {
    assertThat(PlainText.of("a.targetValue", "60.0")).isEqualTo("60");
    assertThat(PlainText.of("a.targetValue", "60.5")).isEqualTo("60.5");
    assertThat(PlainText.of("memory", "0.5GB")).isEqualTo("512");
    assertThat(PlainText.of("cpu", "1 vCPU")).isEqualTo("1024");
    assertThat(PlainText.of("cpu", "much")).isEqualTo("much");
    assertThat(PlainText.of("platformVersion", "1.0")).isEqualTo("1.0");
  }
}
