package expressguard.bench.cold;

import expressguard.bench.cold.result.Goal;
import expressguard.bench.cold.result.Start;
import java.util.List;

/** What is wanted of detect, at every CPU setting. */
final class Goals {

  private static final double MEMORY_OF_NAIVE = 1 / 0.45;

  private Goals() {}

  static List<Goal> all() {
    return List.of(
        cold(Variants.NAIVE, Variants.ZIP, 4),
        cold(Variants.CUSTODIAN, Variants.ZIP, 1.1),
        cold(Variants.NAIVE, Variants.IMAGE, 7),
        cold(Variants.CUSTODIAN, Variants.IMAGE, 2.2),
        memory(Variants.NAIVE, Variants.ZIP, MEMORY_OF_NAIVE),
        memory(Variants.CUSTODIAN, Variants.ZIP, 1),
        memory(Variants.NAIVE, Variants.IMAGE, MEMORY_OF_NAIVE),
        memory(Variants.CUSTODIAN, Variants.IMAGE, 1),
        warm(Variants.NAIVE, Variants.ZIP, 4),
        warm(Variants.CUSTODIAN, Variants.ZIP, 15),
        warm(Variants.NAIVE, Variants.IMAGE, 4),
        warm(Variants.CUSTODIAN, Variants.IMAGE, 15));
  }

  private static Goal cold(String over, String under, double least) {
    return new Goal("cold start", over, under, Start::cold, least);
  }

  private static Goal memory(String over, String under, double least) {
    return new Goal("memory", over, under, start -> start.usage().residentKilobytes(), least);
  }

  private static Goal warm(String over, String under, double least) {
    return new Goal("warm event, p50", over, under, Start::middle, least);
  }
}
