package expressguard.bench.cold.processor;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What a process has used so far, its children included that have ended. Source: proc(5).
 *
 * @param cpuMillis in steps of a clock tick, which is 10 ms
 * @param residentKilobytes what of its memory is in RAM, mapped files included
 */
public record Usage(long cpuMillis, long residentKilobytes) {

  private static final int TICK_MILLIS = 10;

  /** Fields of {@code stat} behind the command's name: utime, stime, cutime, cstime. */
  private static final int FIRST = 11;

  private static final int BEHIND = 15;

  /** That of a process that runs. */
  public static Usage of(long pid) {
    Path process = Path.of("/proc", Long.toString(pid));
    try {
      String stat = Files.readString(process.resolve("stat"));
      String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
      long ticks = 0;
      for (int field = FIRST; field < BEHIND; field++) {
        ticks += Long.parseLong(fields[field]);
      }
      long resident =
          Files.readAllLines(process.resolve("status")).stream()
              .filter(line -> line.startsWith("VmRSS:"))
              .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
              .findFirst()
              .orElse(0);
      return new Usage(ticks * TICK_MILLIS, resident);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
