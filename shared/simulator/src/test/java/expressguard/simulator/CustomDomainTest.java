package expressguard.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import expressguard.simulator.account.ApiException;
import expressguard.simulator.account.Tree;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The guide's custom domain, and its limits. */
class CustomDomainTest {

  @Test
  void both_hosts_answer_after_a_deployment_and_the_record_stays() {
    Scene scene = Scene.settled();
    String host = scene.world.service(scene.arn).host();
    hosts(scene, List.of(host, "shop.example.com"));
    certificates(scene, 1);
    String zone = alias(scene);
    scene.update("\"cpu\":\"512\"");
    scene.settle();
    assertThat(Tree.texts(scene.rule().at("/Conditions/0/Values")))
        .containsExactly(host, "shop.example.com");
    assertThat(scene.world.visit(scene.arn, "shop.example.com").status()).isEqualTo(200);
    assertThat(
            scene
                .alice
                .call(
                    "route53",
                    "ListResourceRecordSets",
                    "{\"HostedZoneId\":\"%s\"}".formatted(zone))
                .path("ResourceRecordSets"))
        .hasSize(1);
  }

  @Test
  void the_alias_is_recorded_in_us_east_1_in_the_trails_casing() {
    Scene scene = Scene.settled();
    alias(scene);
    var record = scene.lastRecord("ChangeResourceRecordSets");
    assertThat(record.path("awsRegion").asText()).isEqualTo("us-east-1");
    assertThat(
            record
                .at("/requestParameters/changeBatch/changes/0/resourceRecordSet/aliasTarget")
                .has("dNSName"))
        .isTrue();
  }

  @Test
  void the_application_url_must_stay_among_the_values() {
    Scene scene = Scene.settled();
    hosts(scene, List.of("shop.example.com"));
    assertThat(scene.world.visit(scene.arn, scene.world.service(scene.arn).host()).status())
        .isEqualTo(404);
  }

  @Test
  void a_rule_takes_five_values_and_one_host_condition() {
    Scene scene = Scene.settled();
    List<String> five = IntStream.range(0, 5).mapToObj(n -> n + ".example.com").toList();
    hosts(scene, five);
    List<String> six = IntStream.range(0, 6).mapToObj(n -> n + ".example.com").toList();
    assertThatThrownBy(() -> hosts(scene, six)).hasMessageContaining("at most 5");
    assertThatThrownBy(() ->
            scene.alice.elb(
                "ModifyRule",
                """
                {"RuleArn":"%s","Conditions":[
                 {"Field":"host-header","Values":["a"]},
                 {"Field":"host-header","Values":["b"]}]}
                """
                    .formatted(scene.parts().rule)))
        .hasMessageContaining("one 'host-header'");
  }

  @Test
  void a_listener_takes_25_certificates_beside_its_default_one() {
    Scene scene = Scene.settled();
    certificates(scene, 25);
    assertThatThrownBy(() -> certificates(scene, 26))
        .isInstanceOfSatisfying(
            ApiException.class, e -> assertThat(e.code()).isEqualTo("TooManyCertificates"));
    assertThat(scene.lastRecord("AddListenerCertificates").path("errorCode").asText())
        .isEqualTo("TooManyCertificates");
  }

  private static void hosts(Scene scene, List<String> values) {
    var condition = Tree.object().put("Field", "host-header");
    condition.putObject("HostHeaderConfig").set("Values", Tree.texts(values));
    var request = Tree.object().put("RuleArn", scene.parts().rule);
    request.set("Conditions", Tree.list(condition));
    scene.alice.call("elasticloadbalancing", "ModifyRule", request);
  }

  private static void certificates(Scene scene, int upTo) {
    for (int one = 1; one <= upTo; one++) {
      scene.alice.elb(
          "AddListenerCertificates",
          "{\"ListenerArn\":\"%s\",\"Certificates\":[{\"CertificateArn\":\"arn:aws:acm:eu-west-1:111122223333:certificate/%d\"}]}"
              .formatted(scene.parts().listener, one));
    }
  }

  private static String alias(Scene scene) {
    String zone =
        scene
            .alice
            .call(
                "route53",
                "CreateHostedZone",
                "{\"Name\":\"example.com\",\"CallerReference\":\"1\"}")
            .at("/HostedZone/Id")
            .asText();
    scene.alice.call(
        "route53",
        "ChangeResourceRecordSets",
        """
        {"HostedZoneId":"%s","ChangeBatch":{"Changes":[{"Action":"UPSERT","ResourceRecordSet":
         {"Name":"shop.example.com","Type":"A","AliasTarget":{"HostedZoneId":"Z32O12XQLNTSW2",
          "DNSName":"dualstack.lb.eu-west-1.elb.amazonaws.com","EvaluateTargetHealth":true}}}]}}
        """
            .formatted(zone));
    return zone;
  }
}
