package expressguard.cloudtrail.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import expressguard.cloudtrail.Collected;
import expressguard.cloudtrail.Counters;
import expressguard.cloudtrail.Sample;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArchiveTest {

  private static final String DAY = "AWSLogs/111122223333/%s/eu-central-1/2026/01/31/";

  @TempDir private Path folder = Path.of("");

  @Test
  void lists_the_layout_of_a_bucket_in_the_order_of_names_with_sizes() throws IOException {
    write(DAY.formatted("CloudTrail") + "b.json.gz", "22");
    write(DAY.formatted("CloudTrail") + "a.json.gz", "1");
    write("lines.jsonl", "333");
    write("more.NDJSON", "4444");
    Archive archive = list();
    assertThat(archive.inputs().stream().map(Input::name).map(this::within))
        .containsExactly(
            DAY.formatted("CloudTrail") + "a.json.gz",
            DAY.formatted("CloudTrail") + "b.json.gz",
            "lines.jsonl",
            "more.NDJSON");
    assertThat(archive.inputs().stream().map(Input::bytes)).containsExactly(1L, 2L, 3L, 4L);
    assertThat(archive.bytes()).isEqualTo(10);
    assertThat(archive.passedOver()).isEmpty();
  }

  @Test
  void passes_over_digests_insights_and_other_files_but_says_so() throws IOException {
    write(DAY.formatted("CloudTrail-Digest") + "d.json.gz", "{}");
    write(DAY.formatted("CloudTrail-Insight") + "i.json.gz", "{}");
    write("README.md", "read me");
    Archive archive = list();
    assertThat(archive.inputs()).isEmpty();
    assertThat(archive.passedOver().stream().map(Archive.PassedOver::name).map(this::within))
        .containsExactly(
            "AWSLogs/111122223333/CloudTrail-Digest",
            "AWSLogs/111122223333/CloudTrail-Insight",
            "README.md");
    assertThat(archive.passedOver().getLast().reason()).endsWith("name it to read it");
  }

  @Test
  void reads_a_file_that_is_named_whatever_it_is_called() throws IOException {
    Path file = write("evidence.dat", Sample.call("a").json());
    Archive archive = Archive.at(file.toString(), InputStream.nullInputStream());
    assertThat(read(archive)).isEqualTo(new Counters(1, 1, 0, 0));
  }

  @Test
  void reads_standard_input() {
    InputStream in = new ByteArrayInputStream(Collected.bytes(Sample.call("a").json()));
    Archive archive = Archive.at("-", in);
    assertThat(archive.inputs().getFirst().name()).isEqualTo("standard input");
    assertThat(read(archive)).isEqualTo(new Counters(1, 1, 0, 0));
  }

  @Test
  void counts_what_cannot_be_read_and_reads_the_rest() throws IOException {
    write("good.json", Sample.call("a").json());
    Files.createSymbolicLink(folder.resolve("gone"), folder.resolve("nowhere"));
    assertThat(read(list())).isEqualTo(new Counters(2, 1, 0, 1));
  }

  @Test
  void follows_links_but_not_in_circles() throws IOException {
    write("logs/good.json", Sample.call("a").json());
    Files.createSymbolicLink(folder.resolve("logs/again"), folder);
    Archive archive = list();
    assertThat(read(archive)).isEqualTo(new Counters(2, 1, 0, 1));
    assertThat(Collected.of(archive.inputs().getFirst(), Collected.EVERYTHING).unreadable())
        .containsExactly(
            "`" + folder.resolve("logs/again") + "` the link leads back to a folder that it is in");
  }

  @Test
  void counts_a_path_that_is_none() {
    Archive archive = Archive.at("a\u0000b", InputStream.nullInputStream());
    assertThat(Collected.of(archive.inputs().getFirst(), Collected.EVERYTHING).unreadable())
        .singleElement()
        .asString()
        .contains("this is no path");
  }

  @Test
  void says_why_a_link_to_itself_cannot_be_read() throws IOException {
    Files.createSymbolicLink(folder.resolve("self"), folder.resolve("self"));
    assertThat(Collected.of(list().inputs().getFirst(), Collected.EVERYTHING).unreadable())
        .singleElement()
        .asString()
        .contains("`" + folder.resolve("self") + "` it cannot be read: Too many levels");
  }

  @Test
  void counts_a_folder_that_must_not_be_read() throws IOException {
    write("good.json", Sample.call("a").json());
    Path closed = Files.createDirectory(folder.resolve("closed"));
    Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("---------"));
    assumeFalse(Files.isReadable(closed), "did not run: this user may read everything");
    Archive archive = list();
    assertThat(read(archive)).isEqualTo(new Counters(2, 1, 0, 1));
    assertThat(Collected.of(archive.inputs().getFirst(), Collected.EVERYTHING).unreadable())
        .containsExactly(
            "`" + closed + "` reading it is not allowed: give this user the right to read");
  }

  @Test
  void names_what_is_not_allowed() {
    assertThat(Failure.reason(new AccessDeniedException("x")))
        .isEqualTo("reading it is not allowed: give this user the right to read");
  }

  private Archive list() {
    return Archive.at(folder.toString(), InputStream.nullInputStream());
  }

  private static Counters read(Archive archive) {
    return archive.inputs().stream()
        .map(input -> Collected.of(input, Collected.EVERYTHING).counters())
        .reduce(Counters.NONE, Counters::plus);
  }

  private String within(String name) {
    return folder.relativize(Path.of(name)).toString();
  }

  private Path write(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.resolveSibling("."));
    return Files.writeString(file, text);
  }
}
