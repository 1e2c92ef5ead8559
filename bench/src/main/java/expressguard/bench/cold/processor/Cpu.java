package expressguard.bench.cold.processor;

import java.util.Arrays;
import java.util.List;

/**
 * How much processor a function gets. A function of 1,769 MB has one vCPU (AWS Lambda, memory and
 * computing power), and others their share of it.
 *
 * @param share of one core's time; more than one core is no share
 * @param megabytes the memory that such a function has
 */
public record Cpu(String name, double share, int megabytes) {

  private static final int PER_CORE = 1_769;

  private static final List<Cpu> ALL =
      List.of(
          new Cpu("2", 2, 1_024),
          new Cpu("1", 1, 1_024),
          new Cpu("1024MB", 1_024.0 / PER_CORE, 1_024),
          new Cpu("512MB", 512.0 / PER_CORE, 512));

  /** The settings by these names; all of them without any. */
  public static List<Cpu> named(List<String> names) {
    if (names.isEmpty()) {
      return ALL;
    }
    return names.stream()
        .map(name ->
            ALL.stream()
                .filter(cpu -> cpu.name().equals(name))
                .findFirst()
                .orElseThrow(() ->
                    new IllegalArgumentException(
                        "there is no CPU setting `"
                            + name
                            + "`; choose of "
                            + Arrays.toString(ALL.stream().map(Cpu::name).toArray()))))
        .toList();
  }

  /** The setting with the most. */
  public static Cpu most() {
    return ALL.getFirst();
  }

  boolean isPart() {
    return share < 1;
  }
}
