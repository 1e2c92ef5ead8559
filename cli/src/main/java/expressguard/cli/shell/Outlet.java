package expressguard.cli.shell;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;

/**
 * The standard output, which whoever reads it may close before its end, as {@code head} does. After
 * the first failure it takes everything and writes nothing; the failure is kept for the end.
 */
public final class Outlet extends OutputStream {

  private final OutputStream out;
  private Optional<IOException> failure = Optional.empty();

  public Outlet(OutputStream out) {
    this.out = out;
  }

  @Override
  public void write(int b) {
    write(new byte[] {(byte) b}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int offset, int length) {
    attempt(() -> out.write(bytes, offset, length));
  }

  @Override
  public void flush() {
    attempt(out::flush);
  }

  /**
   * Why the output is not whole; empty when it is, and when its reader had enough. Java has no type
   * for a closed pipe, so its text must tell; any other failure is told to the user.
   */
  public Optional<String> failure() {
    return failure
        .map(e -> String.valueOf(e.getMessage()))
        .filter(message -> !message.contains("Broken pipe"));
  }

  private void attempt(Writing writing) {
    if (failure.isEmpty()) {
      try {
        writing.write();
      } catch (IOException e) {
        failure = Optional.of(e);
      }
    }
  }

  @FunctionalInterface
  private interface Writing {
    void write() throws IOException;
  }
}
