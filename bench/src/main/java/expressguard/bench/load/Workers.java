package expressguard.bench.load;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import expressguard.lambda.memory.LocalContext;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/** As many instances of a function as there are threads, each with a handler of its own. */
final class Workers {

  private final Queue queue;
  private final List<Long> nanos = new ArrayList<>();

  Workers(Queue queue) {
    this.queue = queue;
  }

  /** Works until the queue is empty. */
  void work(int threads, Supplier<RequestStreamHandler> handlers) throws InterruptedException {
    try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
      List<Future<Boolean>> workers = new ArrayList<>();
      for (int thread = 0; thread < threads; thread++) {
        RequestStreamHandler handler = handlers.get();
        Callable<Boolean> worker =
            () -> {
              instance(handler);
              return true;
            };
        workers.add(pool.submit(worker));
      }
      for (Future<Boolean> worker : workers) {
        worker.get();
      }
    } catch (ExecutionException e) {
      throw new IllegalStateException("a function failed as a whole", e.getCause());
    }
  }

  private void instance(RequestStreamHandler handler) throws IOException {
    for (Optional<Queue.Batch> next = queue.next(); next.isPresent(); next = queue.next()) {
      Queue.Batch batch = next.get();
      byte[] event = batch.event();
      for (long wait = batch.due() - System.nanoTime(); wait > 0; ) {
        LockSupport.parkNanos(wait);
        wait = batch.due() - System.nanoTime();
      }
      ByteArrayOutputStream answer = new ByteArrayOutputStream();
      handler.handleRequest(new ByteArrayInputStream(event), answer, new LocalContext());
      queue.answered(batch, answer.toByteArray());
      synchronized (nanos) {
        nanos.add(System.nanoTime() - batch.due());
      }
    }
  }

  /** So many milliseconds after it was due this share of the batches was done. */
  double milliseconds(double share) {
    long[] sorted;
    synchronized (nanos) {
      sorted = nanos.stream().mapToLong(Long::longValue).toArray();
    }
    Arrays.sort(sorted);
    return sorted.length == 0 ? 0 : sorted[(int) Math.ceil(share * sorted.length) - 1] / 1e6;
  }
}
