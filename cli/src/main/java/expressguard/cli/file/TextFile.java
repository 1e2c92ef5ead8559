package expressguard.cli.file;

import expressguard.cloudtrail.input.Failure;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/** The text of a small file, or why there is none. */
public sealed interface TextFile {

  /** More than any policy has, and little enough for any machine. */
  int MOST_BYTES = 16 << 20;

  record Read(String text) implements TextFile {}

  /**
   * It could not be read.
   *
   * @param reason what is wrong and the way out
   */
  record Failed(String reason) implements TextFile {}

  static TextFile at(String path) {
    try (InputStream in = Files.newInputStream(Path.of(path))) {
      byte[] bytes = in.readNBytes(MOST_BYTES + 1);
      return bytes.length > MOST_BYTES
          ? new Failed("it is larger than " + MOST_BYTES + " bytes")
          : new Read(new String(bytes, StandardCharsets.UTF_8));
    } catch (IOException e) {
      return new Failed(Failure.reason(e));
    } catch (InvalidPathException e) {
      return new Failed("this is no path: " + e.getReason());
    }
  }
}
