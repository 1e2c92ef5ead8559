package expressguard.ledger.settle;

import static org.assertj.core.api.Assertions.assertThat;

import expressguard.event.ApiCall;
import expressguard.ledger.Announcement;
import expressguard.ledger.Recorded;
import expressguard.ledger.memory.MemoryLedger;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What one item could not hold is announced in several, and all of it is said. */
class LongTextsTest {

  /** As long as a detail on the bus may be. */
  private static final int LONGEST = 240_000;

  private static final List<ApiCall> CALLS = Recorded.world(3, 25);

  private static List<Announcement> announced(int length) {
    MemoryLedger ledger = new MemoryLedger();
    Announcer announcer =
        (_, _, change) -> change.findingId() + "#" + "x".repeat(length) + change.thread();
    Settling settling = Settlings.of(ledger, Policies.all().get(1), Recorded.NOW, announcer);
    // Everything is filed before anything is judged, so that there is much to say at once.
    Recorded.facts(CALLS).forEach(ledger::file);
    Recorded.facts(CALLS).forEach(settling::fact);
    return ledger.unsent(Integer.MAX_VALUE);
  }

  private static List<String> findings(List<Announcement> announcements) {
    List<String> findings = new ArrayList<>();
    announcements.forEach(
        one -> one.texts().forEach(text -> findings.add(text.substring(0, text.indexOf('#')))));
    return findings.stream().sorted().toList();
  }

  @Test
  void an_announcement_holds_one_text_or_no_more_than_fits() {
    assertThat(announced(LONGEST)).isNotEmpty().allMatch(one -> one.texts().size() == 1);
    assertThat(announced(50_000))
        .allMatch(one -> one.texts().stream().mapToInt(String::length).sum() <= 200_000);
  }

  @Test
  void nothing_is_left_unsaid_because_it_is_long() {
    assertThat(announced(10)).anyMatch(one -> one.texts().size() > 2);
    assertThat(findings(announced(LONGEST))).isEqualTo(findings(announced(10)));
  }
}
