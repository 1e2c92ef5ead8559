package expressguard.catalog.network;

import static expressguard.catalog.Calls.list;
import static expressguard.catalog.Calls.members;
import static org.assertj.core.api.Assertions.assertThat;

import expressguard.catalog.Calls;
import expressguard.catalog.Fields;
import expressguard.event.Data;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class RecordSetTest {

  private static final String ZONE = "arn:aws:route53:::hostedzone/Z0123456789ABC";

  private static Map<String, String> changing(Object... changes) {
    return Calls.of(
            "route53", "ChangeResourceRecordSets",
            "hostedZoneId", "Z0123456789ABC",
            "changeBatch", members("changes", list(changes)))
        .read(ZONE);
  }

  private static Data change(String action, Object... set) {
    return members("action", action, "resourceRecordSet", members(set));
  }

  @Test
  void writes_the_target_of_an_alias_in_one_way() {
    Data alias =
        members(
            "dNSName", "dualstack.ecs-express-gateway-alb-0A1B.eu-west-1.elb.amazonaws.com.",
            "hostedZoneId", "Z32O12XQLNTSW2");
    assertThat(
            changing(
                change("UPSERT", "name", "Www.Example.com.", "type", "A", "aliasTarget", alias)))
        .containsExactly(
            Map.entry(
                Fields.recordSet("www.example.com", "A"),
                "ecs-express-gateway-alb-0a1b.eu-west-1.elb.amazonaws.com"));
  }

  @Test
  void reads_values_of_pointing_types_and_of_no_other() {
    Data token = list(members("value", "\"site-verification=hunter2\""));
    Map<String, String> fields =
        changing(
            change(
                "CREATE",
                "name",
                "www.example.com",
                "type",
                "CNAME",
                "resourceRecords",
                list(members("value", "alb.example.com."))),
            change("CREATE", "name", "example.com", "type", "TXT", "resourceRecords", token));
    assertThat(fields)
        .containsEntry(Fields.recordSet("www.example.com", "CNAME"), "alb.example.com")
        .hasEntrySatisfying(
            Fields.recordSet("example.com", "TXT"),
            value -> assertThat(value).startsWith("fingerprint "));
  }

  @Test
  void says_that_a_deleted_record_set_is_gone() {
    assertThat(changing(change("DELETE", "name", "\\052.example.com", "type", "A")))
        .containsExactly(Map.entry(Fields.recordSet("*.example.com", "A"), "(removed)"));
  }

  @Test
  void keeps_weighted_record_sets_of_one_name_apart() {
    Data one = list(members("value", "192.0.2.1"));
    assertThat(
            changing(
                change(
                    "UPSERT",
                    "name",
                    "www.example.com",
                    "type",
                    "A",
                    "setIdentifier",
                    "blue",
                    "resourceRecords",
                    one),
                change(
                    "DELETE",
                    "name",
                    "www.example.com",
                    "type",
                    "A",
                    "setIdentifier",
                    "green",
                    "resourceRecords",
                    one)))
        .containsOnly(
            Map.entry("recordSets[www.example.com A blue]", "192.0.2.1"),
            Map.entry("recordSets[www.example.com A green]", "(removed)"));
  }

  @Test
  void says_that_some_record_set_was_written_where_the_batch_is_omitted() {
    String unknown = "unknown (the record does not hold it)";
    Calls call = Calls.of("route53", "ChangeResourceRecordSets", "hostedZoneId", "Z0123456789ABC");
    assertThat(call.read(ZONE)).containsExactly(Map.entry("recordSets[*]", unknown));
    assertThat(call.requesting(Data.Gap.UNKNOWN).listing(ZONE).read(ZONE))
        .containsExactly(Map.entry("recordSets[*]", unknown));
    assertThat(changing(Data.Gap.UNKNOWN)).containsExactly(Map.entry("recordSets[*]", unknown));
  }

  @Test
  void knows_a_zone_in_each_form_of_its_id() {
    assertThat(Calls.of("route53", "DeleteHostedZone", "id", "/hostedzone/Z0123456789ABC").read())
        .containsExactly(Map.entry(ZONE, Map.of(Fields.EXISTENCE, "(removed)")));
    assertThat(
            Calls.of("route53", "CreateHostedZone", "name", "example.com")
                .answered("hostedZone", members("id", "/hostedzone/Z0123456789ABC"))
                .read(ZONE))
        .containsEntry("name", "example.com");
  }

  @Test
  void reads_tags_of_zones_and_not_of_health_checks() {
    Data tags = list(members("key", "express-guard:note", "value", "kept"));
    assertThat(
            Calls.of(
                    "route53", "ChangeTagsForResource",
                    "resourceType", "hostedzone",
                    "resourceId", "Z0123456789ABC",
                    "addTags", tags,
                    "removeTagKeys", list("old"))
                .read(ZONE))
        .containsOnly(
            Map.entry("tags[express-guard:note]", "kept"), Map.entry("tags[old]", "(removed)"));
    assertThat(
            Calls.of(
                    "route53", "ChangeTagsForResource",
                    "resourceType", "healthcheck",
                    "resourceId", "h-1",
                    "addTags", tags)
                .read())
        .isEmpty();
  }
}
