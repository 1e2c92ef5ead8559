package expressguard.bus;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What every bus does. */
public abstract class BusContract {

  /** A bus that nothing was put on yet. */
  protected abstract Bus bus();

  /** The details that it has handed on so far, in any order. */
  protected abstract List<String> handedOn();

  @Test
  void hands_on_what_is_put_on_it() {
    assertThat(bus().put(List.of("{\"a\":1}"))).isTrue();
    assertThat(handedOn()).containsExactly("{\"a\":1}");
  }

  @Test
  void hands_on_more_than_fits_one_batch() {
    List<String> many = IntStream.range(0, 23).mapToObj(one -> "{\"a\":" + one + "}").toList();

    assertThat(bus().put(many)).isTrue();
    assertThat(handedOn()).containsExactlyInAnyOrderElementsOf(many);
  }

  @Test
  void hands_on_several_details_that_are_as_long_as_they_may_be() {
    String longest = "{\"a\":\"" + "x".repeat(200_000) + "\"}";

    assertThat(bus().put(List.of(longest, longest.replace('x', 'y')))).isTrue();
    assertThat(handedOn()).hasSize(2);
  }

  @Test
  void takes_nothing_for_everything_taken() {
    assertThat(bus().put(List.of())).isTrue();
    assertThat(handedOn()).isEmpty();
  }
}
