package expressguard.bench.archive;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * Inflates every file of an archive and looks at nothing: no reader in Java can be faster. Each
 * file is read whole, and each thread has one inflater and one buffer for all of its files.
 *
 * <p>Arguments: folder, threads. It prints how many bytes came out.
 */
public final class InflateOnly {

  /** RFC 1952, 2.3: the fixed part of a header, and the flag of a name behind it. */
  private static final int HEADER = 10;

  private static final int FLAGS = 3;
  private static final int NAMED = 8;

  private InflateOnly() {}

  public static void main(String... args) throws IOException, InterruptedException {
    List<Path> files;
    try (Stream<Path> found = Files.walk(Path.of(args[0]))) {
      files = found.filter(file -> file.toString().endsWith(".gz")).sorted().toList();
    }
    System.out.println(inflated(files, Integer.parseInt(args[1])));
  }

  private static long inflated(List<Path> files, int threads) throws InterruptedException {
    AtomicInteger next = new AtomicInteger();
    try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
      List<Future<Long>> workers = new ArrayList<>();
      for (int thread = 0; thread < threads; thread++) {
        workers.add(pool.submit(() -> inflated(files, next)));
      }
      long bytes = 0;
      for (Future<Long> worker : workers) {
        bytes += worker.get();
      }
      return bytes;
    } catch (ExecutionException e) {
      throw new IllegalStateException("a file could not be inflated", e.getCause());
    }
  }

  private static long inflated(List<Path> files, AtomicInteger next) {
    byte[] buffer = new byte[1 << 16];
    long bytes = 0;
    try (Inflater inflater = new Inflater(true)) {
      for (int at = next.getAndIncrement(); at < files.size(); at = next.getAndIncrement()) {
        bytes += inflated(Files.readAllBytes(files.get(at)), inflater, buffer);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes;
  }

  private static long inflated(byte[] file, Inflater inflater, byte[] buffer) {
    inflater.reset();
    int start = start(file);
    inflater.setInput(file, start, file.length - start);
    try {
      while (!inflater.finished()) {
        if (inflater.inflate(buffer) == 0 && inflater.needsInput()) {
          throw new IllegalArgumentException("a gzip file is cut off");
        }
      }
    } catch (DataFormatException e) {
      throw new IllegalArgumentException("this is no gzip file, or one with an odd header", e);
    }
    return inflater.getBytesWritten();
  }

  /** Where the data begins: CloudTrail writes no name, and whoever keeps its files may. */
  private static int start(byte[] file) {
    int start = HEADER;
    if ((file[FLAGS] & NAMED) != 0) {
      while (file[start] != 0) {
        start++;
      }
      start++;
    }
    return start;
  }
}
