package expressguard.cloudtrail.input;

import static org.assertj.core.api.Assertions.assertThat;

import expressguard.cloudtrail.Collected;
import expressguard.cloudtrail.Counters;
import expressguard.cloudtrail.Sample;
import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What cannot be opened, or fails on the way, is one unreadable record with its reason. */
class FailingInputTest {

  private static final String A = Sample.call("a").json();

  @Test
  void counts_a_missing_file_and_a_link_that_leads_nowhere(@TempDir Path folder)
      throws IOException {
    Path link = Files.createSymbolicLink(folder.resolve("gone.json"), folder.resolve("nowhere"));
    for (Path path : new Path[] {folder.resolve("missing.json"), link}) {
      Archive archive = Archive.at(path.toString(), InputStream.nullInputStream());
      Collected collected = Collected.of(archive.inputs().getFirst(), Collected.EVERYTHING);
      assertThat(collected.counters()).isEqualTo(new Counters(1, 0, 0, 1));
      assertThat(collected.unreadable())
          .containsExactly(
              "`" + path + "` there is no such file or folder, or a link leads nowhere");
    }
  }

  @Test
  void counts_a_stream_that_fails_while_it_is_read() {
    InputStream failing =
        new FilterInputStream(
            new ByteArrayInputStream(Collected.bytes("{\"Records\":[" + A + ","))) {
          @Override
          public int read(byte[] target, int offset, int length) throws IOException {
            int read = super.read(target, offset, length);
            if (read < 0) {
              throw new IOException("disk \u001b[31mon fire");
            }
            return read;
          }
        };
    Collected collected = Collected.of(new Input("input", 0, () -> failing), Collected.EVERYTHING);
    assertThat(collected.ids()).containsExactly("a");
    assertThat(collected.unreadable())
        .containsExactly("`input` record 2 it cannot be read: disk [31mon fire");
  }
}
