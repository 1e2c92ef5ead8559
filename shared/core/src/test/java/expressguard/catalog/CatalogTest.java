package expressguard.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import expressguard.catalog.WatchedCall.Api;
import expressguard.event.EventKey;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class CatalogTest {

  private final Catalog catalog = Catalog.standard();

  @Test
  void has_no_two_rows_for_one_call() {
    Set<String> seen = new HashSet<>();
    for (WatchedCall row : catalog.rows()) {
      assertThat(seen.add(row.key() + " " + row.api())).as(row.key().toString()).isTrue();
    }
  }

  @Test
  void says_of_each_row_what_it_reads_what_it_means_and_who_says_so() {
    for (WatchedCall row : catalog.rows()) {
      assertThat(row.reads()).as(row.key().toString()).isNotBlank();
      assertThat(row.meaning()).as(row.key().toString()).endsWith(".");
      assertThat(row.source()).as(row.key().toString()).contains(row.key().eventName());
    }
  }

  @Test
  void keeps_rows_in_the_order_of_source_and_name() {
    assertThat(catalog.rows()).extracting(WatchedCall::key).isSorted();
    assertThat(Catalog.standard().rows())
        .extracting(WatchedCall::key)
        .containsExactlyElementsOf(catalog.rows().stream().map(WatchedCall::key).toList());
  }

  /** A table that no event source leads to would be watched by nobody. */
  @Test
  void has_every_row_of_every_table() throws ReflectiveOperationException {
    List<Object> written = new ArrayList<>();
    for (JavaClass table : new ClassFileImporter().importPackagesOf(Catalog.class)) {
      if (table.getSimpleName().endsWith("Rows")) {
        written.addAll((List<?>) table.reflect().getMethod("rows").invoke(null));
      }
    }
    assertThat(catalog.rows())
        .isNotEmpty()
        .hasSameElementsAs(written.stream().map(WatchedCall.class::cast).toList());
  }

  @Test
  void finds_each_row_by_its_name_and_api() {
    assertThat(catalog.rows())
        .isNotEmpty()
        .allSatisfy(row -> {
          assertThat(Catalog.standard().watches(row.key())).isTrue();
          assertThat(Catalog.standard().find(row.key(), row.api())).containsSame(row);
        });
  }

  @Test
  void watches_a_name_only_together_with_its_source() {
    assertThat(catalog.watches(new EventKey("ecs.amazonaws.com", "UpdateService"))).isTrue();
    assertThat(catalog.watches(new EventKey("apprunner.amazonaws.com", "UpdateService"))).isFalse();
    assertThat(catalog.watches(new EventKey("ecs.amazonaws.com", "ListServices"))).isFalse();
    assertThat(Calls.of("apprunner", "UpdateService", "service", "web").call())
        .satisfies(call -> assertThat(catalog.find(call)).isEmpty());
  }

  @Test
  void tells_the_three_express_calls_from_direct_ones() {
    assertThat(catalog.rows())
        .filteredOn(row -> row.api() == Api.EXPRESS)
        .extracting(row -> row.key().eventName())
        .containsExactly(
            "CreateExpressGatewayService",
            "DeleteExpressGatewayService",
            "UpdateExpressGatewayService");
  }

  @Test
  void knows_a_v2_call_by_its_api_version() {
    Calls tags = Calls.of("elasticloadbalancing", "AddTags");
    assertThat(catalog.find(tags.version("2015-12-01").call())).isPresent();
    assertThat(catalog.find(tags.version("2012-06-01").call())).isEmpty();
  }

  @Test
  void knows_a_v2_call_by_arns_where_no_version_is_recorded() {
    Calls v2 =
        Calls.of(
            "elasticloadbalancing",
            "DeleteLoadBalancer",
            "loadBalancerArn",
            Calls.elb("loadbalancer/app/web/84dc5457e450dba5"));
    Calls classic =
        Calls.of("elasticloadbalancing", "DeleteLoadBalancer", "loadBalancerName", "web");
    assertThat(catalog.find(v2.call())).isPresent();
    assertThat(catalog.find(classic.call())).isEmpty();
  }

  @Test
  void knows_a_v2_call_by_a_name_that_classic_does_not_have() {
    assertThat(catalog.find(Calls.of("elasticloadbalancing", "ModifyRule").call())).isPresent();
  }

  @Test
  void leaves_a_shared_name_without_parameters_undecided() {
    Calls bare = Calls.of("elasticloadbalancing", "RemoveTags");
    assertThat(catalog.find(bare.call())).isEmpty();
    assertThat(catalog.watches(bare.key())).isTrue();
  }

  @Test
  void tells_the_two_auto_scaling_services_apart() {
    Calls policy = Calls.of("autoscaling", "PutScalingPolicy", "policyName", "cpu");
    assertThat(catalog.find(policy.beside("service", "application-autoscaling").call()))
        .isPresent();
    assertThat(catalog.find(policy.beside("service", "autoscaling").call())).isEmpty();
    assertThat(catalog.find(policy.call())).isEmpty();
    assertThat(
            catalog.find(
                Calls.of("autoscaling", "PutScalingPolicy", "serviceNamespace", "ecs").call()))
        .isPresent();
    assertThat(catalog.find(Calls.of("autoscaling", "RegisterScalableTarget").call())).isPresent();
  }
}
