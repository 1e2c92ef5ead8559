package expressguard.lock.policies;

import static org.assertj.core.api.Assertions.assertThat;

import expressguard.catalog.Catalog;
import expressguard.catalog.Unwatched;
import expressguard.catalog.WatchedCall;
import expressguard.event.EventKey;
import expressguard.lock.cases.Account;
import expressguard.lock.cases.Case;
import expressguard.lock.cases.Documents;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A lock never blocks a direct call, whatever the call writes, save those that undo the lock. */
final class DirectCallsTest {

  @ParameterizedTest
  @EnumSource(Carrier.class)
  void a_locked_service_refuses_only_express_writes_and_its_own_deletion(Carrier carrier) {
    assertThat(refused(carrier, row -> row))
        .containsExactlyInAnyOrder(
            "ecs:DeleteExpressGatewayService",
            "ecs:DeleteService",
            "ecs:UpdateExpressGatewayService");
  }

  @ParameterizedTest
  @EnumSource(Carrier.class)
  void keys_of_the_guard_are_refused_to_ecs_alone(Carrier carrier) {
    assertThat(refused(carrier, row -> row.tagging("team", "express-guard:lock")))
        .containsExactlyInAnyOrder(
            "ecs:CreateExpressGatewayService",
            "ecs:CreateService",
            "ecs:DeleteExpressGatewayService",
            "ecs:DeleteService",
            "ecs:TagResource",
            "ecs:UntagResource",
            "ecs:UpdateExpressGatewayService");
  }

  @ParameterizedTest
  @EnumSource(Carrier.class)
  void a_frozen_cluster_refuses_besides_only_new_express_services(Carrier carrier) {
    assertThat(refused(carrier, row -> row.with("ecs:cluster", Account.FROZEN_CLUSTER)))
        .containsExactlyInAnyOrder(
            "ecs:CreateExpressGatewayService",
            "ecs:DeleteExpressGatewayService",
            "ecs:DeleteService",
            "ecs:UpdateExpressGatewayService");
  }

  @ParameterizedTest
  @EnumSource(Carrier.class)
  void the_protection_refuses_no_call_on_what_is_not_the_guards(Carrier carrier) {
    String protection = LockPolicies.protection(carrier, Account.PARAMETERS).text();
    assertThat(rows().stream().filter(row -> refuses(carrier, protection, row))).isEmpty();
  }

  @Test
  void the_table_of_prefixes_has_no_event_source_too_many() {
    assertThat(Catalog.standard().rows().stream().map(row -> row.key().eventSource()).distinct())
        .containsAll(IamAction.sources());
  }

  private interface Circumstance {
    Case of(Case row);
  }

  private static Set<String> refused(Carrier carrier, Circumstance circumstance) {
    String lock = LockPolicies.lock(carrier, Account.PARAMETERS).text();
    Set<String> refused = new TreeSet<>();
    for (Case row : rows()) {
      if (refuses(carrier, lock, circumstance.of(row))) {
        refused.add(row.name());
      }
    }
    return refused;
  }

  /** Unknown would count as refused: a direct call must be surely allowed. */
  private static boolean refuses(Carrier carrier, String policy, Case row) {
    return !row.answer(
            Account.policies(carrier, Documents.read("carried", policy), row.request().principal()))
        .equals(Case.ALLOWED);
  }

  /** Every writing call that the catalogue knows, watched or not, on a locked service's things. */
  private static List<Case> rows() {
    List<Case> rows = new ArrayList<>();
    for (WatchedCall row : Catalog.standard().rows()) {
      rows.add(ask(row.key()));
    }
    for (Unwatched call : Catalog.standard().unwatched()) {
      rows.add(ask(call.key()));
    }
    return rows;
  }

  private static Case ask(EventKey key) {
    return Case.that(IamAction.of(key), Account.DEV, IamAction.of(key), IamAction.resource(key))
        .locked();
  }
}
