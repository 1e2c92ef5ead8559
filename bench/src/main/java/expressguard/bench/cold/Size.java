package expressguard.bench.cold;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** How much is deployed, in bytes. */
record Size(long bytes) {

  static Size none() {
    return new Size(0);
  }

  /** A folder as a zip, without what Python compiles beside its sources. */
  static Size zipped(Path place) {
    Counter counter = new Counter();
    try (Stream<Path> files = Files.walk(place, FileVisitOption.FOLLOW_LINKS);
        ZipOutputStream zip = new ZipOutputStream(counter)) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        if (!file.toString().contains("__pycache__")) {
          zip.putNextEntry(new ZipEntry(place.relativize(file).toString()));
          Files.copy(file, zip);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Size(counter.bytes);
  }

  /** The files of a folder, as they are. */
  static Size of(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      List<Path> all = files.toList();
      long bytes = 0;
      for (Path file : all) {
        bytes += Files.size(file);
      }
      return new Size(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  double megabytes() {
    return bytes / 1e6;
  }

  private static final class Counter extends OutputStream {

    private long bytes;

    @Override
    public void write(int one) {
      bytes++;
    }

    @Override
    public void write(byte[] from, int offset, int length) {
      bytes += length;
    }
  }
}
