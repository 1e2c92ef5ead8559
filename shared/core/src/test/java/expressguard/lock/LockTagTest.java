package expressguard.lock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class LockTagTest {

  @Test
  void reads_what_it_writes() {
    LockTag tag = new LockTag(12, "finding", "xg-0123456789abcdef");
    assertThat(tag.text()).isEqualTo("v12.finding.xg-0123456789abcdef");
    assertThat(LockTag.read(tag.text())).contains(tag);
  }

  @Test
  void takes_no_other_value_for_its_own() {
    for (String value : List.of("", "on", "v0.order.a", "v1.order", "v1.order.a b", "v1.Order.a")) {
      assertThat(LockTag.read(value)).as(value).isEmpty();
    }
  }

  @Test
  void refuses_what_a_person_may_have_written() {
    assertThatThrownBy(() -> new LockTag(1, "order", "because <b>I</b> say so"))
        .hasMessageContaining("is no value of the lock's tag");
  }

  @Test
  void knows_its_keys_in_other_letters() {
    assertThat(LockTag.isVariant("Express-Guard:LOCK")).isTrue();
    assertThat(LockTag.isVariant("express-guard:lock")).isFalse();
    assertThat(LockTag.isVariant("express-guard:locks")).isFalse();
    assertThat(LockTag.isGuarded("EXPRESS-guard:lease")).isTrue();
  }
}
