package expressguard.cli.shell;

import java.io.Console;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * Everything that a run takes from outside or gives back, so that a test can put its own in place
 * of the process's.
 *
 * @param outIsTerminal whether a person looks at the standard output as it is written
 * @param now the time of day; only the warning that a waiver has expired depends on it
 * @param nanoTime a clock for measuring, in nanoseconds from any beginning
 * @param cores how many threads are worth having
 */
public record Surroundings(
    InputStream in,
    OutputStream out,
    OutputStream err,
    Map<String, String> environment,
    boolean outIsTerminal,
    boolean errIsTerminal,
    Supplier<Instant> now,
    LongSupplier nanoTime,
    int cores) {

  public Surroundings {
    environment = Map.copyOf(environment);
  }

  /** Those of the process. */
  public static Surroundings ofProcess() {
    return new Surroundings(
        new FileInputStream(FileDescriptor.in),
        new FileOutputStream(FileDescriptor.out),
        new FileOutputStream(FileDescriptor.err),
        System.getenv(),
        isTerminal("out"),
        isTerminal("err"),
        Instant::now,
        System::nanoTime,
        Runtime.getRuntime().availableProcessors());
  }

  /** The same with another standard output. */
  public Surroundings withOut(OutputStream other) {
    return new Surroundings(
        in, other, err, environment, outIsTerminal, errIsTerminal, now, nanoTime, cores);
  }

  /** A variable of the environment; empty when it is not set. */
  public String variable(String name) {
    return environment.getOrDefault(name, "");
  }

  /** The launcher knows each stream; Java alone knows only whether all of them are a terminal. */
  private static boolean isTerminal(String stream) {
    String said = System.getProperty("expressguard.terminal." + stream, "");
    return said.isEmpty()
        ? Optional.ofNullable(System.console()).filter(Console::isTerminal).isPresent()
        : said.equals("true");
  }
}
