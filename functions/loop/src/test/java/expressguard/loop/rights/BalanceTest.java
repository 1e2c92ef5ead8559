package expressguard.loop.rights;

import static org.assertj.core.api.Assertions.assertThat;

import expressguard.loop.call.MadeCall;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A call without a right, and a right without a call, are both seen. */
final class BalanceTest {

  private static final Arns ARNS = new Arns("eu-west-1", "123456789012");
  private static final Grant PUT =
      new Grant("Keep", "dynamodb:PutItem", "arn:aws:dynamodb:eu-west-1:123456789012:table/facts");
  private static final Grant SEND =
      new Grant("Send", "sqs:SendMessage", "arn:aws:sqs:eu-west-1:123456789012:quarantine");
  private static final MadeCall PUTTING = new MadeCall("dynamodb:PutItem", "facts");
  private static final MadeCall SENDING =
      new MadeCall("sqs:SendMessage", "http://127.0.0.1:5000/123456789012/quarantine");

  @Test
  void is_even_when_every_right_is_used_and_every_call_has_one() {
    assertThat(balance(List.of(PUTTING, SENDING))).isEqualTo(new Balance(List.of(), List.of()));
  }

  @Test
  void sees_a_call_that_would_be_refused() {
    MadeCall elsewhere = new MadeCall("dynamodb:PutItem", "standings");
    MadeCall other = new MadeCall("dynamodb:DeleteItem", "facts");

    assertThat(balance(List.of(PUTTING, SENDING, elsewhere, other)).missing())
        .containsExactly(other, elsewhere);
  }

  @Test
  void sees_a_right_that_nobody_uses_unless_it_is_excepted() {
    assertThat(balance(List.of(PUTTING)).spare()).containsExactly(SEND);
    assertThat(Balance.of(List.of(PUTTING), List.of(PUT, SEND), Set.of("Send"), ARNS).spare())
        .isEmpty();
  }

  @Test
  void takes_a_star_for_any_number_of_characters() {
    Grant services =
        new Grant("Tag", "ecs:TagResource", "arn:aws:ecs:eu-west-1:123456789012:service/*");
    MadeCall service =
        new MadeCall("ecs:TagResource", "arn:aws:ecs:eu-west-1:123456789012:service/default/web");
    MadeCall cluster =
        new MadeCall("ecs:TagResource", "arn:aws:ecs:eu-west-1:123456789012:cluster/default");

    assertThat(services.allows(service, ARNS)).isTrue();
    assertThat(services.allows(cluster, ARNS)).isFalse();
  }

  private static Balance balance(List<MadeCall> calls) {
    return Balance.of(calls, List.of(PUT, SEND), Set.of(), ARNS);
  }
}
