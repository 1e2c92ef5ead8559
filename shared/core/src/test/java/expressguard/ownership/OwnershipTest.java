package expressguard.ownership;

import static org.assertj.core.api.Assertions.assertThat;

import expressguard.catalog.FieldValue;
import expressguard.event.Basis;
import expressguard.event.Principal;
import expressguard.inventory.ResourceId;
import expressguard.inventory.ResourceType;
import expressguard.inventory.Slot;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class OwnershipTest {

  private static final ResourceId SERVICE =
      new ResourceId(ResourceType.SERVICE, "111122223333", "eu-central-1", "default/web");
  private static final FieldKey FIELD = new FieldKey(Slot.SCALABLE_TARGET, "", "minCapacity");
  private static final Manager EXPRESS = new Manager.Express();
  private static final Manager BOB =
      new Manager.Direct(new Principal.AssumedRole("1", "arn:aws:iam::1:role/dev", "bob"));
  private static final Manager EVE =
      new Manager.Direct(new Principal.IamUser("1", "arn:aws:iam::1:user/eve", "eve"));

  @Test
  void gives_a_field_to_whoever_set_it_last() {
    assertThat(holding(claim(EXPRESS, "1", 0), claim(BOB, "4", 10)).managers())
        .containsExactly(BOB.word());
    assertThat(holding(claim(EXPRESS, "1", 20), claim(BOB, "4", 10)).managers())
        .containsExactly("express");
  }

  @Test
  void lets_managers_share_a_field_that_they_set_to_the_same_value() {
    Holding holding = holding(claim(EXPRESS, "4", 0), claim(BOB, "4", 10), claim(EVE, "4", 20));

    assertThat(holding.managers()).containsExactly(BOB.word(), EVE.word(), "express");
    assertThat(holding.tied()).isFalse();
  }

  @Test
  void does_not_say_who_holds_a_field_that_two_set_differently_in_one_second() {
    Holding holding = holding(claim(EXPRESS, "1", 10), claim(BOB, "4", 10));

    assertThat(holding.tied()).isTrue();
    assertThat(holding.managers()).containsExactly(BOB.word(), "express");
  }

  @Test
  void ends_a_tie_with_the_next_claim() {
    Holding holding = holding(claim(EXPRESS, "1", 10), claim(BOB, "4", 10), claim(EVE, "4", 11));

    assertThat(holding.tied()).isFalse();
    assertThat(holding.managers()).containsExactly(EVE.word());
  }

  @Test
  void takes_sessions_of_one_role_for_one_manager() {
    Manager other =
        new Manager.Direct(new Principal.AssumedRole("1", "arn:aws:iam::1:role/dev", "other"));

    assertThat(other.word()).isEqualTo(BOB.word());
  }

  @Test
  void is_the_same_for_every_order_and_repetition_of_random_claims() {
    for (int seed = 0; seed < 300; seed++) {
      Random random = new Random(seed);
      List<Claim> claims = new ArrayList<>();
      for (int number = 0; number < 12; number++) {
        Manager manager = List.of(EXPRESS, BOB, EVE).get(random.nextInt(3));
        String value = Integer.toString(random.nextInt(3));
        claims.add(claim(manager, value, random.nextInt(5), "event-" + random.nextInt(6)));
      }
      Holding first = Ownership.of(claims).holding(FIELD).orElseThrow();
      claims.addAll(claims.subList(0, random.nextInt(claims.size())));
      Collections.shuffle(claims, random);

      assertThat(Ownership.of(claims).holding(FIELD)).as("seed %d", seed).contains(first);
    }
  }

  private static Holding holding(Claim... claims) {
    return Ownership.of(List.of(claims)).holding(FIELD).orElseThrow();
  }

  private static Claim claim(Manager manager, String value, int second) {
    return claim(manager, value, second, manager.word() + second);
  }

  private static Claim claim(Manager manager, String value, int second, String eventId) {
    return new Claim(
        FIELD,
        SERVICE,
        manager,
        FieldValue.shown(value),
        Instant.ofEpochSecond(1_790_000_000L + second),
        eventId,
        Basis.DOCUMENTED,
        "test");
  }
}
