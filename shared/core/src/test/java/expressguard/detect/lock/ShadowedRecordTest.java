package expressguard.detect.lock;

import static expressguard.conflict.Kind.SHADOW_REPLACEMENT;
import static expressguard.detect.lock.LockedService.TWIN_HOST;
import static expressguard.detect.lock.LockedService.WEB;
import static expressguard.detect.lock.LockedService.WEB_HOST;
import static org.assertj.core.api.Assertions.assertThat;

import expressguard.conflict.Conflict;
import expressguard.conflict.Status;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A record of Route 53 that led to a locked service and is pointed at another one. */
final class ShadowedRecordTest {

  private static final String SHARED = balancer("shared");

  private final LockedService service = new LockedService(Set.of());

  private static String balancer(String name) {
    return name + "-1234567890.eu-west-1.elb.amazonaws.com";
  }

  private static List<Conflict> told(LockedService service) {
    return service.conflicts(SHADOW_REPLACEMENT);
  }

  @Test
  void the_host_of_another_service_takes_its_place() {
    Conflict told =
        told(service.record("CREATE", WEB_HOST).locked().record("UPSERT", TWIN_HOST)).getFirst();

    assertThat(told.service()).hasToString(WEB);
    assertThat(told.leading().field()).isEqualTo("recordSets[shop.example.com CNAME]");
    assertThat(told.notes()).contains("Traffic now goes to `default/twin`");
    assertThat(told.status()).isInstanceOf(Status.Open.class);
  }

  @Test
  void the_load_balancer_of_another_service_takes_its_place() {
    service.record("CREATE", balancer("web")).locked().record("UPSERT", balancer("twin"));

    assertThat(told(service)).hasSize(1);
  }

  @Test
  void a_record_that_was_deleted_and_made_again_is_the_same() {
    service.record("CREATE", WEB_HOST).locked().record("DELETE", WEB_HOST);
    assertThat(told(service)).isEmpty();

    assertThat(told(service.record("CREATE", TWIN_HOST))).hasSize(1);
  }

  @Test
  void it_is_over_when_the_record_leads_to_the_service_again() {
    service.record("CREATE", WEB_HOST).locked().record("UPSERT", TWIN_HOST);

    assertThat(told(service.record("UPSERT", WEB_HOST)))
        .extracting(Conflict::status)
        .containsExactly(
            new Status.Closed(
                "e-3",
                told(service).getFirst().cause().at().plusSeconds(60),
                "the record leads to" + " the service again"));
  }

  @Test
  void a_load_balancer_of_both_still_leads_to_it() {
    service.record("CREATE", WEB_HOST).locked().record("UPSERT", SHARED);

    assertThat(told(service)).isEmpty();
  }

  @Test
  void a_record_that_leads_to_both_has_not_been_taken() {
    service.record("CREATE", WEB_HOST).locked().record("UPSERT", WEB_HOST, TWIN_HOST);

    assertThat(told(service)).isEmpty();
  }

  @Test
  void whoever_points_it_at_nobody_known_replaces_it_by_nobody() {
    service.record("CREATE", WEB_HOST).locked().record("UPSERT", "status.example.net");

    assertThat(told(service)).isEmpty();
  }

  @Test
  void a_service_that_is_not_locked_can_be_replaced() {
    assertThat(told(service.record("CREATE", WEB_HOST).record("UPSERT", TWIN_HOST))).isEmpty();
  }

  @Test
  void a_record_that_never_led_to_it_is_not_its_own() {
    assertThat(told(service.locked().record("CREATE", TWIN_HOST))).isEmpty();
  }
}
