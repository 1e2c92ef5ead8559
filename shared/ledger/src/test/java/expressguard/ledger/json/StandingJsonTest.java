package expressguard.ledger.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import expressguard.finding.Report;
import expressguard.inventory.ExpressService;
import expressguard.ledger.Announcement;
import expressguard.ledger.Known;
import expressguard.ledger.LedgerException;
import expressguard.standing.Keys;
import expressguard.standing.Standing;
import expressguard.standing.Told;
import expressguard.testkit.EventPair;
import expressguard.testkit.Story;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class StandingJsonTest {

  static List<Story> stories() {
    return Story.all();
  }

  @ParameterizedTest
  @MethodSource("stories")
  void gives_back_services_and_what_was_told_of_them(Story story) {
    Report report = story.report();
    for (ExpressService service : report.inventory().services()) {
      assertThat(ServiceJson.service("s", ServiceJson.text(known(service)))).isEqualTo(service);
      assertThat(ServiceJson.keys("s", ServiceJson.text(known(service))))
          .isEqualTo(Keys.of(service));
      assertThat(ServiceJson.id("s", ServiceJson.text(service.id()))).isEqualTo(service.id());
      Standing standing = Standing.none(service.id()).after(report.findings(), 99).standing();
      for (Told told : standing.told().values()) {
        assertThat(ToldJson.told("f", ToldJson.text(told))).isEqualTo(told);
      }
    }
  }

  @Test
  void gives_back_described_services() {
    assertThat(EventPair.inventory().services()).isNotEmpty();
    for (ExpressService service : EventPair.inventory().services()) {
      assertThat(ServiceJson.service("s", ServiceJson.text(known(service)))).isEqualTo(service);
    }
  }

  private static Known known(ExpressService service) {
    return new Known(service, Standing.none(service.id()), 1);
  }

  @Test
  void gives_back_announcements() {
    ExpressService service = EventPair.inventory().services().getFirst();
    for (List<String> texts :
        List.of(List.<String>of(), List.of("", "{\"a\":1}", "\ud83d\ude00"))) {
      Announcement one = new Announcement("id", service.id(), 7, texts);
      assertThat(AnnouncementJson.announcement("id", AnnouncementJson.text(one))).isEqualTo(one);
    }
  }

  @Test
  void names_what_cannot_be_read() {
    assertThatThrownBy(() -> ServiceJson.service("web", "{\"v\":1}"))
        .isInstanceOf(LedgerException.class)
        .hasMessage("the stored document of service `web` cannot be read: it has no `id`");
    assertThatThrownBy(() -> ToldJson.told("xg-1", "{\"v\":9}"))
        .hasMessage(
            "the stored document of finding `xg-1` cannot be read: there is not version 1 at `v`");
    assertThatThrownBy(() -> AnnouncementJson.announcement("web v1", "x"))
        .hasMessageContaining("announcement `web v1`");
  }
}
