package expressguard.ledger.request;

import expressguard.ledger.LedgerException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.function.Function;

/** Many small requests at a time, since each spends its time on the way. */
public final class Fan {

  /** As many connections as the client of HTTP keeps; more would shake hands for each request. */
  private static final int WIDTH = 8;

  private Fan() {}

  /** What comes of each, in their order. The first failure is thrown when all have ended. */
  public static <K, T> List<T> out(Collection<K> keys, Function<K, T> request) {
    if (keys.size() <= 1) {
      return keys.stream().map(request).toList();
    }
    Semaphore free = new Semaphore(WIDTH);
    List<Future<T>> running = new ArrayList<>();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (K key : keys) {
        free.acquireUninterruptibly();
        running.add(
            threads.submit(() -> {
              try {
                return request.apply(key);
              } finally {
                free.release();
              }
            }));
      }
    }
    return running.stream().map(Fan::result).toList();
  }

  private static <T> T result(Future<T> ended) {
    try {
      return ended.get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException failure) {
        throw failure;
      }
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw LedgerException.passing("reading the ledger was interrupted; try again", e);
    }
  }
}
