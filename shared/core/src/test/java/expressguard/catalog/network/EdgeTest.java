package expressguard.catalog.network;

import static expressguard.catalog.Calls.list;
import static expressguard.catalog.Calls.members;
import static org.assertj.core.api.Assertions.assertThat;

import expressguard.catalog.Calls;
import expressguard.catalog.Fields;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class EdgeTest {

  private static final String CERTIFICATE = Calls.arn("acm", "certificate/c-1");
  private static final String ALB = Calls.elb("loadbalancer/app/alb/50dc6c495c0c9188");

  @Test
  void takes_a_tag_off_a_certificate_by_its_key() {
    assertThat(
            Calls.of(
                    "acm",
                    "RemoveTagsFromCertificate",
                    "certificateArn",
                    CERTIFICATE,
                    "tags",
                    list(members("key", Fields.MANAGED_TAG)))
                .read(CERTIFICATE))
        .containsExactly(Map.entry(Fields.tag(Fields.MANAGED_TAG), "(removed)"));
  }

  @Test
  void gives_a_certificate_a_tag() {
    assertThat(
            Calls.of(
                    "acm",
                    "AddTagsToCertificate",
                    "certificateArn",
                    CERTIFICATE,
                    "tags",
                    list(members("key", Fields.MANAGED_TAG, "value", "no")))
                .read(CERTIFICATE))
        .containsExactly(Map.entry(Fields.tag(Fields.MANAGED_TAG), "no"));
  }

  @Test
  void puts_a_web_acl_before_a_load_balancer_and_takes_it_away() {
    String acl = Calls.arn("wafv2", "regional/webacl/web/1");
    assertThat(Calls.of("wafv2", "AssociateWebACL", "resourceArn", ALB, "webACLArn", acl).read())
        .containsExactly(Map.entry(ALB, Map.of("webACLArn", acl)));
    assertThat(Calls.of("wafv2", "DisassociateWebACL", "resourceArn", ALB).read())
        .containsExactly(Map.entry(ALB, Map.of("webACLArn", "(removed)")));
    assertThat(
            Calls.of(
                    "wafv2", "DisassociateWebACL",
                    "resourceArn", "arn:aws:apigateway:eu-west-1::/restapis/r/stages/s")
                .read())
        .isEmpty();
  }
}
