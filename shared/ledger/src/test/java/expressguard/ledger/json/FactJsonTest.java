package expressguard.ledger.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import expressguard.catalog.FieldValue;
import expressguard.catalog.FieldWrite;
import expressguard.catalog.Touch;
import expressguard.catalog.WatchedCall;
import expressguard.classify.Fact;
import expressguard.classify.Vehicle;
import expressguard.event.ApiCall;
import expressguard.event.Caller;
import expressguard.event.Data;
import expressguard.event.EventKey;
import expressguard.event.Outcome;
import expressguard.event.Principal;
import expressguard.inventory.ResourceId;
import expressguard.inventory.ResourceType;
import expressguard.ledger.LedgerException;
import expressguard.ledger.Recorded;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class FactJsonTest {

  private final FactJson json = new FactJson(Recorded.CATALOG);

  @Test
  void gives_back_every_fact_as_it_was() {
    List<Fact> facts = Recorded.everything();
    assertThat(facts).hasSizeGreaterThan(300);
    for (Fact fact : facts) {
      Fact read = json.fact("e", json.text(fact));
      assertThat(read).isEqualTo(fact);
      assertThat(read.call().canonical()).isEqualTo(fact.call().canonical());
    }
  }

  static List<Principal> principals() {
    return List.of(
        new Principal.Root("1"),
        new Principal.IamUser("1", "arn", "name"),
        new Principal.AssumedRole("1", "arn", "session"),
        new Principal.FederatedUser("1", "arn"),
        new Principal.SamlUser("provider", "name"),
        new Principal.WebIdentityUser("provider", "name"),
        new Principal.IdentityCenterUser("1", "user"),
        new Principal.AwsAccount("1"),
        new Principal.AwsService("ecs.amazonaws.com"),
        new Principal.Unknown("", ""));
  }

  @ParameterizedTest
  @MethodSource("principals")
  void gives_back_every_kind_of_principal(Principal principal) {
    Fact fact = fact(principal, "", List.of());

    assertThat(json.fact("e", json.text(fact))).isEqualTo(fact);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "null", "false", "\u0000\u001f\"\\/", "\ud83d\ude00", "\ud800", "\u202e", "ä"})
  void gives_back_every_text_in_every_place(String text) {
    List<FieldValue> values =
        List.of(
            new FieldValue.Shown(text),
            new FieldValue.Several(List.of(text, text)),
            new FieldValue.Several(List.of()),
            new FieldValue.Fingerprint(text),
            new FieldValue.Gone(),
            new FieldValue.Unknown(text));
    Fact fact =
        fact(
            new Principal.AssumedRole(text, text, text),
            text,
            values.stream().map(value -> new FieldWrite(text, value)).toList());

    assertThat(json.fact("e", json.text(fact))).isEqualTo(fact);
    assertThat(json.text(fact)).isPrintable().isASCII();
  }

  @Test
  void reads_a_fact_whose_row_is_no_more() {
    Fact fact = fact(new Principal.Root("1"), "x", List.of());

    Fact read = json.fact("e", json.text(fact).replace("UpdateService", "FormerCall"));

    assertThat(read.touches()).isEqualTo(fact.touches());
    assertThat(read.row().key()).isEqualTo(new EventKey("ecs.amazonaws.com", "FormerCall"));
    assertThat(read.row().meaning()).contains("no longer watches");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{",
        "[]",
        "null",
        "{}",
        "{\"v\":1}",
        "{\"v\":2}",
        "{\"v\":1,\"v\":1}",
        "{\"v\":1} x",
        "{\"v\":1,\"row\":[\"a\",\"b\"]}",
        "{\"v\":1,\"row\":[\"a\",\"b\",\"NO_API\"]}"
      })
  void names_the_event_of_a_document_that_cannot_be_read(String text) {
    assertThatThrownBy(() -> json.fact("4f0c", text))
        .isInstanceOf(LedgerException.class)
        .hasMessageContaining("event `4f0c`");
  }

  @Test
  void names_the_place_that_is_wrong_and_not_what_stands_there() {
    Fact fact = fact(new Principal.Root("1"), "hidden-text", List.of());
    String text = json.text(fact).replace("\"SERVICE\"", "\"hidden-type\"");

    assertThatThrownBy(() -> json.fact("4f0c", text))
        .hasMessageContaining("touches[0][0][0]")
        .hasMessageNotContaining("hidden");
  }

  private static Fact fact(Principal principal, String text, List<FieldWrite> writes) {
    EventKey key = new EventKey("ecs.amazonaws.com", "UpdateService");
    WatchedCall row = row(key);
    ApiCall call =
        new ApiCall(
            "event" + text,
            Instant.parse("2026-11-01T10:00:00.000000001Z"),
            key,
            text,
            text,
            new Caller(principal, text, text, "", text, true),
            new Outcome.Failed(text, text),
            Data.members(Map.of("a", new Data.Text(text), "b", Data.Gap.UNKNOWN)),
            Data.items(Data.Gap.ABSENT, Data.members(Map.of("c", Data.Gap.ABSENT))),
            Data.Gap.ABSENT,
            text,
            List.of());
    ResourceId id = new ResourceId(ResourceType.SERVICE, text, text, text);
    return new Fact(
        call, row, Vehicle.TERRAFORM, Optional.empty(), List.of(new Touch(id, writes)), writes);
  }

  private static WatchedCall row(EventKey key) {
    return Recorded.CATALOG.rows().stream()
        .filter(one -> one.key().equals(key))
        .findFirst()
        .orElseThrow();
  }
}
