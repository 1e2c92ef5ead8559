package expressguard.function.lock.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import expressguard.function.lock.Samples;
import expressguard.function.lock.record.Carried;
import expressguard.function.lock.record.LockDecision;
import expressguard.function.lock.record.LockRecord;
import expressguard.function.lock.record.Told;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LockJsonTest {

  private static final Instant NOW = Instant.parse("2026-11-05T09:45:00.123Z");

  private final LockJson json = new LockJson();

  private static LockRecord ordered() {
    return LockRecord.none(Samples.WEB)
        .ordered(
            Optional.of(Samples.release("o-1", NOW, Optional.empty())),
            Optional.of(Samples.standing(1, "xg-1", "xg-2")))
        .ordered(
            Optional.of(
                Samples.release("o-2", NOW.plusSeconds(1), Optional.of(NOW.plusSeconds(60)))),
            Optional.empty());
  }

  @Test
  void reads_what_it_writes() {
    LockRecord none = LockRecord.none(Samples.WEB);
    LockRecord locked =
        ordered()
            .decided(new LockDecision.Locked(LockDecision.Cause.FINDING, "xg-3"), none, NOW)
            .carried(Carried.LOCK_PENDING_DEPLOYMENT);
    LockRecord told = locked.told(new Told(3, 1, Carried.LOCK_PENDING_DEPLOYMENT));
    for (LockRecord record : List.of(none, ordered(), locked, told)) {
      assertThat(json.record(json.text(record), record.revision())).isEqualTo(record);
    }
  }

  @Test
  void decides_nothing_over_a_record_that_it_cannot_read() {
    String good = json.text(ordered());
    for (String bad :
        List.of(
            "",
            "{}",
            good.replace("NOT_YET", "PERHAPS"),
            good.replace("\"release\"", "\"burn\""),
            good.replace("\"version\":0", "\"version\":\"x\""))) {
      assertThatThrownBy(() -> json.record(bad, 1))
          .as(bad)
          .isInstanceOf(IllegalStateException.class)
          .hasMessage("a lock's record in the table cannot be read");
    }
  }
}
