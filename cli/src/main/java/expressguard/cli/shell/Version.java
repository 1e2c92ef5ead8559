package expressguard.cli.shell;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Properties;

/**
 * Which build this is.
 *
 * @param commit of the sources; {@code unknown} when whoever built it did not say
 */
public record Version(String version, String commit) {

  /** The version that the build wrote beside this class. */
  public static Version ofBuild() {
    Properties built = new Properties();
    try (InputStream in = Version.class.getResourceAsStream("version.properties")) {
      built.load(Objects.requireNonNull(in));
    } catch (IOException e) {
      throw new UncheckedIOException("the version cannot be read from the program itself", e);
    }
    return new Version(built.getProperty("version", ""), built.getProperty("commit", ""));
  }

  @Override
  public String toString() {
    return "guard " + version + " (commit " + commit + ")";
  }
}
