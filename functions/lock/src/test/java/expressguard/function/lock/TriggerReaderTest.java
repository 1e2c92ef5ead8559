package expressguard.function.lock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import expressguard.bus.detail.FindingDetail;
import expressguard.finding.Finding;
import expressguard.inventory.ExpressService;
import expressguard.inventory.ResourceId;
import expressguard.lock.LockOrder;
import expressguard.standing.Standing;
import expressguard.testkit.Story;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class TriggerReaderTest {

  private final TriggerReader reader = new TriggerReader();

  @Test
  void a_finding_on_the_bus_is_a_hint_to_look_at_its_service() throws IOException {
    Finding finding = Story.named("locked").report().findings().getFirst();

    assertThat(reader.read(told(finding)))
        .isEqualTo(new Trigger.Told(finding.conflict().service()));
  }

  @Test
  void a_finding_about_the_guard_itself_locks_nothing() throws IOException {
    Finding finding = Story.named("guard-tampered").report().findings().getFirst();

    assertThat(reader.read(told(finding))).isEqualTo(new Trigger.Other());
  }

  private static String told(Finding finding) {
    ResourceId service = finding.conflict().service();
    Standing.Judgement told = Standing.none(service).after(List.of(finding), 1);
    return """
    {"version":"0","id":"e","source":"express-guard","account":"111122223388",
     "detail-type":"Express Guard Finding","detail":%s}
    """
        .formatted(
            FindingDetail.text(
                ExpressService.named(service), told.standing(), told.changes().getFirst()));
  }

  @Test
  void a_deployment_is_a_hint_to_look_at_its_service() throws IOException {
    assertThat(
            reader.read(
                """
                {"source":"aws.ecs","detail-type":"ECS Deployment State Change",
                 "resources":["arn:aws:ecs:eu-west-1:111122223333:service/default/web"],
                 "detail":{"eventType":"INFO","eventName":"SERVICE_DEPLOYMENT_IN_PROGRESS"}}
                """))
        .isEqualTo(new Trigger.Deployed(Samples.WEB));
    assertThat(
            reader.read(
                "{\"source\":\"aws.ecs\",\"detail-type\":\"ECS Deployment State Change\",\"resources\":[\"x\"]}"))
        .isEqualTo(new Trigger.Other());
  }

  @Test
  void the_sweep_names_services_or_means_all() throws IOException {
    String recheck =
        "{\"source\":\"express-guard.sweep\",\"detail-type\":\"Recheck\",\"detail\":%s}";
    assertThat(reader.read(recheck.formatted("{}"))).isEqualTo(new Trigger.Recheck(List.of()));
    assertThat(reader.read(recheck.formatted("{\"services\":[\"" + Samples.WEB + "\"]}")))
        .isEqualTo(new Trigger.Recheck(List.of(Samples.WEB)));
  }

  @Test
  void an_order_that_is_wrong_names_its_member_and_repeats_nothing_of_it() {
    assertThatThrownBy(() ->
            reader.read(
                """
                {"source":"%s","detail-type":"%s","detail":{"id":"o-1","order":"burn"}}
                """
                    .formatted(LockOrder.SOURCE, LockOrder.DETAIL_TYPE)))
        .isInstanceOf(IOException.class)
        .hasMessage("an order's `order` is one of [lock, release]");
  }
}
