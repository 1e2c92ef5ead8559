package expressguard.function.sweep.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import expressguard.aws.Asked;
import expressguard.aws.Described;
import expressguard.aws.Refusal;
import expressguard.function.sweep.Budget;
import expressguard.function.sweep.MemoryOutlet;
import expressguard.function.sweep.Task;
import expressguard.inventory.ExpressService;
import expressguard.inventory.ResourceId;
import expressguard.ledger.Advance;
import expressguard.ledger.Known;
import expressguard.ledger.memory.MemoryLedger;
import expressguard.standing.Standing;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Every known service is settled in each sweep, and only of a list that was had one is missing. */
class SettleTaskTest {

  private static final String SHOP = "arn:aws:ecs:eu-west-1:111122223333:service/default/shop";
  private static final String WEB = "arn:aws:ecs:eu-west-1:111122223333:service/default/web";
  private static final String GUARD = "arn:aws:cloudformation::111122223333:stack/express-guard";

  private final MemoryLedger ledger = new MemoryLedger();
  private final MemoryOutlet intake = new MemoryOutlet();

  @BeforeEach
  void knows() {
    for (String arn : List.of(SHOP, WEB, GUARD)) {
      ResourceId id = ResourceId.ofArn(arn).orElseThrow();
      Known after =
          new Known(
              ExpressService.named(id),
              new Standing(id, 0, new TreeMap<>()),
              new TreeSet<>(List.of(arn)),
              false,
              1);
      ledger.advance(new Advance(Optional.empty(), Known.nothing(id), after, Optional.empty()));
    }
  }

  private Task.Progress run(Asked<List<String>> listed) {
    Services services =
        new Services() {
          @Override
          public Asked<List<String>> arns() {
            return listed;
          }

          @Override
          public Asked<Described> one(String arn) {
            throw new AssertionError("nobody is to be described");
          }
        };
    return new SettleTask(ledger, services, intake).run(new Budget(() -> 600_000));
  }

  @Test
  void all_of_them_are_settled_anew() {
    assertThat(run(new Asked.Answered<>(List.of(SHOP, WEB)))).isEqualTo(Task.Progress.one());

    assertThat(intake.of("Settle")).singleElement().asString().contains(SHOP, WEB, GUARD);
    assertThat(intake.of("Unlisted")).isEmpty();
  }

  @Test
  void one_that_aws_does_not_list_any_more_is_named_so() {
    assertThat(run(new Asked.Answered<>(List.of(SHOP)))).isEqualTo(new Task.Progress(2, 2, 0, 0));

    assertThat(intake.of("Settle"))
        .singleElement()
        .asString()
        .contains(SHOP, GUARD)
        .doesNotContain(WEB);
    assertThat(intake.of("Unlisted")).singleElement().asString().contains(WEB).doesNotContain(SHOP);
  }

  @Test
  void a_list_that_could_not_be_had_says_nothing_of_anybody() {
    run(new Asked.Refused<>(new Refusal(Refusal.Kind.DENIED, "no")));

    assertThat(intake.of("Settle")).singleElement().asString().contains(SHOP, WEB, GUARD);
    assertThat(intake.of("Unlisted")).isEmpty();
  }
}
