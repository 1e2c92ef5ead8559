package expressguard.cloudtrail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import expressguard.cloudtrail.input.Archive;
import expressguard.cloudtrail.input.Input;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Every record of a folder of public records, when one is given: {@code
 * -Dexpressguard.corpus=FOLDER}.
 */
class CorpusTest {

  private static final String FOLDER = System.getProperty("expressguard.corpus", "");

  @Test
  void reads_every_record_or_says_why_not() {
    assumeFalse(FOLDER.isEmpty(), "did not run: no folder in -Dexpressguard.corpus");
    Archive archive = Archive.at(FOLDER, InputStream.nullInputStream());
    Counters sum = Counters.NONE;
    List<String> unreadable = new ArrayList<>();
    for (Input input : archive.inputs()) {
      Collected collected = Collected.of(input, Collected.EVERYTHING);
      sum = sum.plus(collected.counters());
      unreadable.addAll(collected.unreadable());
      assertThat(collected.calls()).allMatch(call -> !call.eventId().isEmpty());
    }
    System.out.println("corpus: " + sum + ", passed over " + archive.passedOver());
    unreadable.forEach(System.out::println);
    assertThat(sum.in()).isPositive();
    assertThat(sum.unreadable()).as("%s", unreadable).isLessThan(sum.in() / 100);
    assertThat(unreadable).hasSize((int) sum.unreadable());
  }
}
