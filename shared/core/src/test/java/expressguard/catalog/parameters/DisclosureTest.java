package expressguard.catalog.parameters;

import static org.assertj.core.api.Assertions.assertThat;

import expressguard.catalog.FieldValue;
import expressguard.catalog.FieldValue.Fingerprint;
import expressguard.event.Data;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class DisclosureTest {

  private static final Disclosure DISCLOSURE =
      Disclosure.of("image", "ports", "hosts[].name", "hosts[].weight", "subnets");

  @Test
  void names_what_may_be_shown_in_one_order() {
    assertThat(DISCLOSURE.words())
        .isEqualTo("`hosts[].name`, `hosts[].weight`, `image`, `ports`, `subnets`");
    assertThat(DISCLOSURE.shows("image")).isTrue();
    assertThat(DISCLOSURE.shows("environment[]")).isFalse();
  }

  @Test
  void shows_what_is_listed_and_a_fingerprint_of_all_else() {
    assertThat(DISCLOSURE.value("image", "image", Data.text("web:1")))
        .isEqualTo(FieldValue.shown("web:1"));
    assertThat(DISCLOSURE.value("command", "command", Data.text("serve --token=x")))
        .isInstanceOf(Fingerprint.class);
    assertThat(DISCLOSURE.value("subnets", "subnets", Data.items(Data.text("a"), Data.text("b"))))
        .isEqualTo(new FieldValue.Several(List.of("a", "b")));
    assertThat(DISCLOSURE.value("command", "command", Data.items(Data.text("a"))))
        .isInstanceOf(Fingerprint.class);
  }

  @Test
  void shows_objects_only_when_each_of_their_members_may_be() {
    Data host = Data.members(Map.of("name", Data.text("a.example.com"), "weight", Data.text("1")));
    Data more = Data.members(Map.of("name", Data.text("a.example.com"), "token", Data.text("x")));

    assertThat(DISCLOSURE.value("hosts", "hosts", Data.items(host)))
        .isEqualTo(new FieldValue.Several(List.of("name=a.example.com weight=1")));
    assertThat(DISCLOSURE.value("hosts", "hosts", Data.items(host, more)))
        .isInstanceOf(Fingerprint.class);
    assertThat(DISCLOSURE.value("hosts", "hosts", Data.items(Data.items(host))))
        .isInstanceOf(Fingerprint.class);
    assertThat(DISCLOSURE.value("hosts", "hosts", host)).isInstanceOf(Fingerprint.class);
  }

  @Test
  void says_of_nothing_that_it_is_nothing_and_of_what_is_hidden_that_it_is_not_recorded() {
    FieldValue hidden = DISCLOSURE.value("image", "image", Data.Gap.UNKNOWN);

    assertThat(hidden).isInstanceOf(FieldValue.Unknown.class);
    assertThat(DISCLOSURE.value("command", "command", Data.items()))
        .isEqualTo(new FieldValue.Several(List.of()));
    assertThat(DISCLOSURE.value("command", "command", Data.members(Map.of())))
        .isEqualTo(new FieldValue.Several(List.of()));
    assertThat(DISCLOSURE.value("command", "command", Data.items(Data.Gap.UNKNOWN)))
        .isEqualTo(hidden);
    assertThat(DISCLOSURE.value("x", "x", Data.members(Map.of("secret", Data.Gap.UNKNOWN))))
        .isEqualTo(hidden);
    assertThat(DISCLOSURE.value("x", "x", Data.members(Map.of("left", Data.Gap.ABSENT))))
        .isInstanceOf(Fingerprint.class);
  }
}
