package expressguard.cloudtrail.input;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * One source of records. A source that was found and cannot be read is an input too: it fails when
 * it is opened, so that it is counted like everything else.
 *
 * @param name how messages call it; untrusted text
 * @param bytes its size as stored, for progress; 0 where unknown
 */
public record Input(String name, long bytes, Source source) {

  /** Opens an input; each call begins anew, where the source can do that. */
  @FunctionalInterface
  public interface Source {

    /**
     * Opens it.
     *
     * @throws IOException with a message that says what is wrong and what to do
     */
    InputStream open() throws IOException;
  }

  static Input file(String name, long bytes, Path path) {
    return new Input(name, bytes, () -> Files.newInputStream(path));
  }

  static Input failing(String name, IOException cause) {
    return new Input(
        name,
        0,
        () -> {
          throw cause;
        });
  }
}
