package expressguard.function.notify.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import expressguard.bus.Notice.News;
import expressguard.conflict.Kind;
import expressguard.conflict.Severity;
import expressguard.inventory.ResourceId;
import expressguard.message.digest.Entry;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** What all digests do. */
public abstract class DigestsContract {

  private static final LocalDate DAY = LocalDate.parse("2026-11-23");

  /** Some in which nothing waits. */
  protected abstract Digests digests();

  @Test
  void keeps_what_is_filed_by_channel_and_day() {
    Digests digests = digests();
    digests.file("team", DAY, entry(2));
    digests.file("team", DAY, entry(1));
    digests.file("team", DAY.plusDays(1), entry(3));
    digests.file("other", DAY, entry(4));

    assertThat(digests.read("team", DAY, 10).entries()).containsExactly(entry(1), entry(2));
    assertThat(digests.read("team", DAY, 10).isWhole()).isTrue();
    assertThat(digests.read("nobody", DAY, 10).entries()).isEmpty();
  }

  @Test
  void filing_twice_is_filing_once() {
    Digests digests = digests();
    digests.file("team", DAY, entry(1));
    digests.file("team", DAY, entry(1));

    assertThat(digests.read("team", DAY, 10).entries()).hasSize(1);
  }

  @Test
  void reads_no_more_than_is_wanted_and_says_so() {
    Digests digests = digests();
    for (int number = 0; number < 5; number++) {
      digests.file("team", DAY, entry(number));
    }

    assertThat(digests.read("team", DAY, 5).isWhole()).isTrue();
    assertThat(digests.read("team", DAY, 4).isWhole()).isFalse();
    assertThat(digests.read("team", DAY, 4).entries()).hasSize(4);
  }

  private static Entry entry(int number) {
    return new Entry(
        "xn-" + number,
        "xg-" + number,
        ResourceId.ofArn("arn:aws:ecs:eu-central-1:111122223333:service/default/web").orElseThrow(),
        Kind.EXPRESS_DENIED.title(),
        Severity.LOW,
        News.OPENED,
        "ci",
        "`ci` was denied \u65e5");
  }
}
