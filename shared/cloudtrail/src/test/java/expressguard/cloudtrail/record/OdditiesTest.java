package expressguard.cloudtrail.record;

import static org.assertj.core.api.Assertions.assertThat;

import expressguard.cloudtrail.Collected;
import expressguard.cloudtrail.Sample;
import expressguard.event.ApiCall;
import expressguard.event.Data;
import expressguard.event.EventKey;
import expressguard.event.Outcome;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** Everything that public records have been seen to do, and what is understood of it. */
class OdditiesTest {

  private static final Sample PLAIN = Sample.call("a");

  @Test
  void reads_an_ordinary_record() {
    ApiCall call = read(PLAIN.with("apiVersion", "\"2014-11-13\""));
    assertThat(call.eventId()).isEqualTo("a");
    assertThat(call.at()).isEqualTo(Instant.parse("2026-01-31T12:00:00Z"));
    assertThat(call.key()).isEqualTo(new EventKey("ecs.amazonaws.com", "UpdateService"));
    assertThat(call.account()).isEqualTo("111122223333");
    assertThat(call.region()).isEqualTo("eu-central-1");
    assertThat(call.outcome()).isEqualTo(new Outcome.Succeeded());
    assertThat(call.request().textAt("desiredCount")).contains("3");
    assertThat(call.response()).isEqualTo(Data.Gap.ABSENT);
    assertThat(call.additional()).isEqualTo(Data.Gap.ABSENT);
    assertThat(call.apiVersion()).isEqualTo("2014-11-13");
    assertThat(call.resources()).isEmpty();
    assertThat(call.caller().sourceAddress()).isEqualTo("192.0.2.7");
    assertThat(call.caller().userAgent()).isEqualTo("aws-cli/2");
    assertThat(call.caller().accessKeyId()).isEqualTo("ASIAEXAMPLE");
    assertThat(call.caller().invokedBy()).isEmpty();
    assertThat(call.caller().console()).isFalse();
  }

  @Test
  void refuses_an_account_or_a_region_that_would_break_every_arn_in_two() {
    assertThat(Collected.of(PLAIN.with("recipientAccountId", "\"1:2\"").json()).unreadable())
        .containsExactly("`input` record 1 its account has a colon, so no ARN can hold it");
    assertThat(Collected.of(PLAIN.with("awsRegion", "\"eu:west\"").json()).unreadable())
        .containsExactly("`input` record 1 its Region has a colon, so no ARN can hold it");
  }

  @Test
  void derives_an_id_from_what_the_record_says_in_any_order() {
    Sample without = PLAIN.without("eventID");
    String id = read(without).eventId();
    assertThat(id).matches("derived-[0-9a-f]{32}");
    String json = without.json();
    String turned =
        "{\"recipientAccountId\":\"111122223333\","
            + json.substring(1, json.length() - 1)
                .replace(",\"recipientAccountId\":\"111122223333\"", "")
            + "}";
    assertThat(turned).isNotEqualTo(json);
    assertThat(Collected.of(turned).onlyCall().eventId()).isEqualTo(id);
    assertThat(read(without.with("awsRegion", "\"us-east-1\"")).eventId()).isNotEqualTo(id);
    assertThat(read(PLAIN.with("eventID", "{}")).eventId()).startsWith("derived-");
  }

  @Test
  void tells_failures_by_code_or_by_message() {
    assertThat(outcome("\"ClientException\"", "\"no\""))
        .isEqualTo(new Outcome.Failed("ClientException", "no"));
    assertThat(outcome("\"AccessDenied\"", "null"))
        .isEqualTo(new Outcome.Failed("AccessDenied", ""));
    assertThat(outcome("null", "\"Failed authentication\""))
        .isEqualTo(new Outcome.Failed("", "Failed authentication"));
    assertThat(outcome("\"\"", "null")).isEqualTo(new Outcome.Succeeded());
    assertThat(outcome("\"\"", "\"\"")).isEqualTo(new Outcome.Succeeded());
    assertThat(outcome("{\"a\":1}", "null")).isEqualTo(new Outcome.Failed("", ""));
  }

  @Test
  void takes_the_account_of_the_recipient_and_else_of_the_caller() {
    assertThat(read(PLAIN.with("recipientAccountId", "\"444455556666\"")).account())
        .isEqualTo("444455556666");
    assertThat(read(PLAIN.without("recipientAccountId")).account()).isEqualTo("111122223333");
    assertThat(read(PLAIN.with("recipientAccountId", "[]")).account()).isEqualTo("111122223333");
    assertThat(read(PLAIN.without("recipientAccountId").without("userIdentity")).account())
        .isEmpty();
  }

  @Test
  void keeps_event_names_as_they_are_but_for_blanks_around_them() {
    assertThat(read(PLAIN.with("eventName", "\"UpdateService \"")).key().eventName())
        .isEqualTo("UpdateService");
    assertThat(read(PLAIN.with("eventName", "\"AddPermission20150331v2\"")).key().eventName())
        .isEqualTo("AddPermission20150331v2");
  }

  @Test
  void lists_only_resources_that_have_an_arn() {
    Sample record =
        PLAIN.with(
            "resources",
            "[{\"ARN\":\"arn:1\"},{\"ARNPrefix\":\"arn:2\"},null,\"text\",{\"arn\":\"arn:3\"}]");
    assertThat(read(record).resources()).containsExactly("arn:1", "arn:3");
    assertThat(read(PLAIN.with("resources", "null")).resources()).isEmpty();
    assertThat(read(PLAIN.with("resources", "{\"a\":\"b\"}")).resources()).isEmpty();
  }

  @Test
  void knows_the_console_by_what_aws_sets() {
    assertThat(console("\"sessionCredentialFromConsole\"", "\"true\"")).isTrue();
    assertThat(console("\"sessionCredentialFromConsole\"", "\"True\"")).isTrue();
    assertThat(console("\"sessionCredentialFromConsole\"", "true")).isTrue();
    assertThat(console("\"sessionCredentialFromConsole\"", "\"false\"")).isFalse();
    assertThat(read(PLAIN.with("userAgent", "\"console.amazonaws.com\"")).caller().console())
        .isFalse();
    Sample old =
        PLAIN.with("userIdentity", "{\"type\":\"Root\",\"invokedBy\":\"signin.amazonaws.com\"}");
    assertThat(read(old).caller().console()).isTrue();
  }

  @Test
  void keeps_hostile_text_as_it_is() {
    assertThat(read(PLAIN.with("userAgent", "\"\\u001b[31m<!channel>\"")).caller().userAgent())
        .isEqualTo("\u001b[31m<!channel>");
  }

  @Test
  void survives_a_wrong_type_in_every_member() {
    for (String member : PLAIN.members().keySet()) {
      for (String wrong : new String[] {"null", "7", "true", "[]", "{}", "\"\"", "[[{}]]"}) {
        Collected collected = Collected.of(PLAIN.with(member, wrong).json());
        assertThat(collected.counters().in()).as("%s: %s", member, wrong).isEqualTo(1);
      }
    }
  }

  private static boolean console(String member, String value) {
    return read(PLAIN.with(member.replace("\"", ""), value)).caller().console();
  }

  private static Outcome outcome(String code, String message) {
    return read(PLAIN.with("errorCode", code).with("errorMessage", message)).outcome();
  }

  private static ApiCall read(Sample record) {
    return Collected.of(record.json()).onlyCall();
  }
}
