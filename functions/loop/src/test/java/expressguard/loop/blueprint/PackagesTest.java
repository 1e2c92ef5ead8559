package expressguard.loop.blueprint;

import static org.assertj.core.api.Assertions.assertThat;

import expressguard.testkit.EventFiles;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

/** What is deployed, as the build has just made it: this runs when all functions are packaged. */
final class PackagesTest {

  /** Of detect, which decides first and so must be there fast. */
  private static final long LARGEST_DETECT = 12_000_000;

  @Test
  void detect_is_a_small_package() throws IOException {
    assertThat(zipped("detect")).isBetween(1_000_000L, LARGEST_DETECT);
  }

  @Test
  void detect_has_no_client_of_a_service() throws IOException {
    assertThat(jars("detect"))
        .anyMatch(jar -> jar.startsWith("aws-core-"))
        .noneMatch(
            jar -> Stream.of("dynamodb-", "ssm-", "sqs-", "eventbridge-").anyMatch(jar::startsWith))
        .noneMatch(jar ->
            Stream.of("netty-", "apache-client-", "log4j-core-", "jackson-databind-")
                .anyMatch(jar::startsWith));
  }

  private static List<String> jars(String function) throws IOException {
    try (Stream<Path> jars = Files.list(folder(function).resolve("lib"))) {
      return jars.map(jar -> jar.getFileName().toString()).sorted().toList();
    }
  }

  private static Path folder(String function) {
    return EventFiles.root().resolve("functions/" + function + "/target/function");
  }

  /** How many bytes the folder has as the archive that is uploaded. */
  private static long zipped(String function) throws IOException {
    Counting bytes = new Counting();
    try (ZipOutputStream zip = new ZipOutputStream(bytes);
        Stream<Path> files = Files.walk(folder(function))) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        zip.putNextEntry(new ZipEntry(folder(function).relativize(file).toString()));
        Files.copy(file, zip);
        zip.closeEntry();
      }
    }
    return bytes.count;
  }

  /** Counts and forgets. */
  private static final class Counting extends OutputStream {

    private long count;

    @Override
    public void write(int one) {
      count++;
    }

    @Override
    public void write(byte[] some, int from, int length) {
      count += length;
    }
  }
}
