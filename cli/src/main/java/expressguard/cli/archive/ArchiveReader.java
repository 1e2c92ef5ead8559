package expressguard.cli.archive;

import expressguard.cli.progress.Progress;
import expressguard.cloudtrail.CloudTrailReader;
import expressguard.cloudtrail.input.Input;
import expressguard.event.EventKey;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Predicate;

/**
 * Reads inputs, several at a time. Each worker takes the next input that nobody has, and puts what
 * it found into that input's place: so the answer is the same for any number of workers.
 *
 * <p>Only watched calls are kept, and they share what they have in common: the room taken grows
 * with them, never with the size of the archive.
 */
public final class ArchiveReader {

  private final CloudTrailReader reader = new CloudTrailReader();
  private final Predicate<EventKey> watched;
  private final Predicate<EventKey> wanted;
  private final Progress progress;

  private ArchiveReader(
      Predicate<EventKey> watched, Predicate<EventKey> wanted, Progress progress) {
    this.watched = watched;
    this.wanted =
        key -> {
          progress.record();
          return wanted.test(key);
        };
    this.progress = progress;
  }

  /** Keeps watched calls. */
  public static ArchiveReader ofWatched(Predicate<EventKey> watched, Progress progress) {
    return new ArchiveReader(watched, watched, progress);
  }

  /** Keeps every call: of the others only what, who and when. */
  public static ArchiveReader ofEverything(Predicate<EventKey> watched, Progress progress) {
    return new ArchiveReader(watched, _ -> true, progress);
  }

  /**
   * Reads inputs to their ends.
   *
   * @param threads how many inputs are read at a time
   * @throws InterruptedException when the thread that waits is interrupted; nothing is kept then
   */
  public Gathered read(List<Input> inputs, int threads) throws InterruptedException {
    AtomicReferenceArray<Gathered> places = new AtomicReferenceArray<>(inputs.size());
    AtomicInteger next = new AtomicInteger();
    Callable<Boolean> worker =
        () -> {
          Sharing sharing = new Sharing();
          int place = next.getAndIncrement();
          for (; place < inputs.size(); place = next.getAndIncrement()) {
            places.set(place, read(inputs.get(place), sharing));
          }
          return true;
        };
    work(worker, Math.max(1, Math.min(threads, inputs.size())));
    List<Gathered> parts = new ArrayList<>();
    for (int place = 0; place < inputs.size(); place++) {
      parts.add(places.get(place));
    }
    return Gathered.of(parts);
  }

  private Gathered read(Input input, Sharing sharing) {
    InputSink sink = new InputSink(watched, sharing, progress);
    return sink.gathered(input.name(), reader.read(input, wanted, sink));
  }

  private static void work(Callable<Boolean> worker, int threads) throws InterruptedException {
    ExecutorService pool =
        Executors.newFixedThreadPool(
            threads, Thread.ofPlatform().daemon().name("reader-", 1).factory());
    try {
      List<Future<Boolean>> workers = new ArrayList<>();
      for (int thread = 0; thread < threads; thread++) {
        workers.add(pool.submit(worker));
      }
      for (Future<Boolean> one : workers) {
        waitFor(one);
      }
    } catch (ExecutionException e) {
      throw thrown(e);
    } finally {
      pool.shutdownNow();
    }
  }

  /** A future that is done already would not say that the one who waits is interrupted. */
  private static void waitFor(Future<Boolean> worker)
      throws InterruptedException, ExecutionException {
    if (Thread.interrupted()) {
      throw new InterruptedException();
    }
    worker.get();
  }

  /** What a worker died of, as if it had happened here. */
  private static IllegalStateException thrown(ExecutionException e) {
    if (e.getCause() instanceof Error error) {
      throw error;
    }
    return new IllegalStateException("a reader failed", e.getCause());
  }
}
