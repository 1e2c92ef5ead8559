package expressguard.cli;

import expressguard.cli.shell.Surroundings;
import expressguard.testkit.EventFiles;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;

/** One run of the command line inside the test, with everything outside of it made up. */
public final class Run {

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private final Map<String, String> environment = new HashMap<>();
  private InputStream in = InputStream.nullInputStream();
  private OutputStream sink = out;
  private boolean outIsTerminal;
  private boolean errIsTerminal;
  private long tick;

  /** What came of it. */
  public record Result(int code, String out, String err) {}

  public static Result of(String... arguments) {
    return new Run().run(arguments);
  }

  /** The path of a story, as an argument. */
  public static String story(String name) {
    return EventFiles.root().resolve("events/stories/" + name + ".story.json").toString();
  }

  public static String stories() {
    return EventFiles.root().resolve("events/stories").toString();
  }

  public static String file(String path) {
    return EventFiles.root().resolve(path).toString();
  }

  public Run in(String text) {
    return in(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
  }

  public Run in(InputStream stream) {
    in = stream;
    return this;
  }

  public Run out(OutputStream stream) {
    sink = stream;
    return this;
  }

  public Run with(String variable, String value) {
    environment.put(variable, value);
    return this;
  }

  public Run onTerminal() {
    outIsTerminal = true;
    errIsTerminal = true;
    return this;
  }

  /** A clock that goes on by so much whenever somebody looks at it. */
  public Run tick(long nanos) {
    tick = nanos;
    return this;
  }

  public Result run(String... arguments) {
    AtomicLong clock = new AtomicLong();
    Surroundings surroundings =
        new Surroundings(
            in,
            sink,
            err,
            environment,
            outIsTerminal,
            errIsTerminal,
            () -> Instant.parse("2026-11-23T12:00:00Z"),
            () -> clock.getAndAdd(tick),
            2);
    int code = new Cli(surroundings).run(arguments);
    return new Result(
        code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }
}
