package expressguard.cloudtrail;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * Real-shaped inputs with bytes flipped, taken out and put in: nothing escapes, nothing is lost.
 */
class MutationTest {

  private static final int MUTANTS = 20_000;
  private static final String STRUCTURE = "{}[]\",:\\\n 0\u0000";

  @Test
  void closes_its_counters_over_twenty_thousand_mutants() {
    Random random = new Random(20_260_131);
    List<byte[]> seeds = seeds();
    long handled = 0;
    long unreadable = 0;
    for (int i = 0; i < MUTANTS; i++) {
      byte[] mutant = mutated(seeds.get(i % seeds.size()), random);
      Collected collected =
          Collected.of(
              new ByteArrayInputStream(mutant), i % 3 == 0 ? _ -> false : Collected.EVERYTHING);
      Counters counters = collected.counters();
      assertThat(counters.handled()).isEqualTo(collected.calls().size());
      assertThat(counters.unreadable()).isEqualTo(collected.unreadable().size());
      assertThat(collected.unreadable()).allMatch(MutationTest::showable);
      handled += counters.handled();
      unreadable += counters.unreadable();
    }
    assertThat(handled).as("mutants that still hold a record").isGreaterThan(MUTANTS / 4);
    assertThat(unreadable).as("mutants that broke").isGreaterThan(MUTANTS / 4);
  }

  private static boolean showable(String message) {
    return message.length() < 300 && message.codePoints().noneMatch(Character::isISOControl);
  }

  private static List<byte[]> seeds() {
    Sample call = Sample.call("a").with("errorMessage", "\"naïve \\u00e9 \\\"quoted\\\"\"");
    String lookup = "{\"Events\":[{\"CloudTrailEvent\":" + call.quoted() + "}]}";
    byte[] log = Collected.bytes(Sample.logFile(call.json(), Sample.noise("n").json()));
    return List.of(
        log,
        Collected.gzip(log),
        Collected.bytes(call.json() + "\n" + call.envelope() + "\n"),
        Collected.bytes(lookup),
        Collected.bytes("[" + call.envelope() + "," + call.quoted() + "]"));
  }

  private static byte[] mutated(byte[] seed, Random random) {
    byte[] mutant = seed.clone();
    for (int changes = 1 + random.nextInt(3); changes > 0 && mutant.length > 1; changes--) {
      int at = random.nextInt(mutant.length);
      mutant =
          switch (random.nextInt(4)) {
            case 0 -> replaced(mutant, at, 1, (byte) (mutant[at] ^ (1 << random.nextInt(8))));
            case 1 -> replaced(mutant, at, 1 + random.nextInt(8));
            case 2 -> replaced(mutant, at, 0, structure(random));
            default -> replaced(mutant, at, 1, (byte) random.nextInt(256));
          };
    }
    return mutant;
  }

  private static byte structure(Random random) {
    return (byte) STRUCTURE.charAt(random.nextInt(STRUCTURE.length()));
  }

  private static byte[] replaced(byte[] bytes, int at, int count, byte... by) {
    int end = Math.min(bytes.length, at + count);
    byte[] changed = Arrays.copyOf(bytes, bytes.length - (end - at) + by.length);
    System.arraycopy(by, 0, changed, at, by.length);
    System.arraycopy(bytes, end, changed, at + by.length, bytes.length - end);
    return changed;
  }
}
