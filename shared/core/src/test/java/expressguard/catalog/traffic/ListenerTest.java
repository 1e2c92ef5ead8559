package expressguard.catalog.traffic;

import static expressguard.catalog.Calls.list;
import static expressguard.catalog.Calls.members;
import static org.assertj.core.api.Assertions.assertThat;

import expressguard.catalog.Calls;
import expressguard.catalog.Fields;
import expressguard.event.Data;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class ListenerTest {

  private static final String ALB = "app/ecs-express-gateway-alb-0a1b2c3d/50dc6c495c0c9188";
  private static final String LISTENER = Calls.elb("listener/" + ALB + "/f2f7dc8efc522ab2");
  private static final String BLUE = Calls.elb("targetgroup/ecs-gateway-tg-1/73e2d6bc24d8a067");
  private static final String CERTIFICATE = Calls.arn("acm", "certificate/c-1");

  @Test
  void reads_default_action_certificate_and_policy() {
    Map<String, String> fields =
        Calls.of(
                "elasticloadbalancing",
                "ModifyListener",
                "listenerArn",
                LISTENER,
                "defaultActions",
                list(members("type", "forward", "targetGroupArn", BLUE)),
                "certificates",
                list(members("certificateArn", CERTIFICATE)),
                "sslPolicy",
                "ELBSecurityPolicy-TLS13-1-2-2021-06",
                "port",
                443)
            .read(LISTENER);
    assertThat(fields)
        .containsEntry(Fields.DEFAULT_FORWARD, BLUE + "=1")
        .containsEntry(Fields.DEFAULT_CERTIFICATE, CERTIFICATE)
        .containsEntry("sslPolicy", "ELBSecurityPolicy-TLS13-1-2-2021-06")
        .containsEntry("port", "443")
        .containsKey(Fields.DEFAULT_ACTIONS);
  }

  @Test
  void names_a_new_listener_by_the_response() {
    Calls create =
        Calls.of(
            "elasticloadbalancing",
            "CreateListener",
            "loadBalancerArn",
            Calls.elb("loadbalancer/" + ALB),
            "port",
            80,
            "defaultActions",
            list(members("type", "redirect")));
    assertThat(create.answered("listeners", list(members("listenerArn", LISTENER))).read(LISTENER))
        .containsEntry(Fields.EXISTENCE, "created")
        .containsEntry(Fields.DEFAULT_FORWARD, "(none)");
    assertThat(create.read(Calls.elb("loadbalancer/" + ALB)))
        .containsEntry("listeners[*].port", "80");
  }

  @Test
  void adds_and_takes_off_single_certificates() {
    String field = Fields.certificate(CERTIFICATE);
    Data certificates = list(members("certificateArn", CERTIFICATE));
    assertThat(certificates("AddListenerCertificates", certificates))
        .containsExactly(Map.entry(field, "attached"));
    assertThat(certificates("RemoveListenerCertificates", certificates))
        .containsExactly(Map.entry(field, "(removed)"));
    assertThat(certificates("RemoveListenerCertificates", Data.Gap.UNKNOWN))
        .containsExactly(Map.entry("certificates[*]", "unknown (the record does not hold it)"));
  }

  private static Map<String, String> certificates(String name, Data certificates) {
    return Calls.of(
            "elasticloadbalancing", name, "listenerArn", LISTENER, "certificates", certificates)
        .read(LISTENER);
  }

  @Test
  void takes_a_listener_away() {
    assertThat(Calls.of("elasticloadbalancing", "DeleteListener", "listenerArn", LISTENER).read())
        .containsExactly(Map.entry(LISTENER, Map.of(Fields.EXISTENCE, "(removed)")));
  }
}
