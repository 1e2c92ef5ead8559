package expressguard.cloudtrail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class CountersTest {

  private static final Counters A = new Counters(6, 1, 2, 3);
  private static final Counters B = new Counters(15, 4, 5, 6);

  @Test
  void adds_up_in_any_order_and_nothing_changes_nothing() {
    assertThat(A.plus(B)).isEqualTo(B.plus(A)).isEqualTo(new Counters(21, 5, 7, 9));
    assertThat(A.plus(B).plus(B)).isEqualTo(A.plus(B.plus(B)));
    assertThat(A.plus(Counters.NONE)).isEqualTo(Counters.NONE.plus(A)).isEqualTo(A);
  }

  @Test
  void cannot_be_made_without_closing() {
    assertThatThrownBy(() -> new Counters(7, 1, 2, 3))
        .hasMessage("counters do not close: 7 in, 6 out");
  }
}
