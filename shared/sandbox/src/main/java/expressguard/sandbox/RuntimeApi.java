package expressguard.sandbox;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * The Runtime API for one function. Source: AWS Lambda Developer Guide, "Using the Lambda runtime
 * API for custom runtimes".
 */
final class RuntimeApi implements AutoCloseable {

  private static final String INVOCATION = "/2018-06-01/runtime/invocation/";
  private static final String INIT_ERROR = "/2018-06-01/runtime/init/error";

  private record Waiting(String id, String event, Instant deadline) {}

  private final BlockingQueue<Waiting> waiting = new LinkedBlockingQueue<>();
  private final ConcurrentMap<String, CompletableFuture<Answer>> open = new ConcurrentHashMap<>();
  private final CompletableFuture<Answer> stopped = new CompletableFuture<>();
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final HttpServer server;
  private final String functionArn;

  private RuntimeApi(HttpServer server, String functionArn) {
    this.server = server;
    this.functionArn = functionArn;
  }

  static RuntimeApi open(String functionArn) throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    RuntimeApi api = new RuntimeApi(server, functionArn);
    server.createContext("/", api::handle);
    server.setExecutor(api.threads);
    server.start();
    return api;
  }

  /** Host and port, as {@code AWS_LAMBDA_RUNTIME_API} has them. */
  String address() {
    return "127.0.0.1:" + server.getAddress().getPort();
  }

  /** Hands an event to the function and waits for what it makes of it. */
  Answer invoke(String event, Duration timeout) throws InterruptedException {
    Waiting invocation =
        new Waiting(UUID.randomUUID().toString(), event, Instant.now().plus(timeout));
    CompletableFuture<Answer> answer = new CompletableFuture<>();
    open.put(invocation.id(), answer);
    waiting.add(invocation);
    try {
      return (Answer)
          CompletableFuture.anyOf(answer, stopped)
              .get(timeout.toMillis() + 1_000, TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      return new Answer.Failed("the function did not answer within " + timeout);
    } catch (ExecutionException e) {
      throw new IllegalStateException(e);
    } finally {
      open.remove(invocation.id());
    }
  }

  /** Answers everything that is open with an error when the function's process ends. */
  void stopWith(Process process) {
    threads.execute(() -> {
      try {
        stop("the process ended with status " + process.waitFor());
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    });
  }

  private void stop(String why) {
    stopped.complete(new Answer.Failed(why));
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      String path = exchange.getRequestURI().getPath();
      if (path.equals(INVOCATION + "next")) {
        next(exchange);
        return;
      }
      byte[] body = exchange.getRequestBody().readAllBytes();
      if (path.equals(INIT_ERROR)) {
        stop("the function could not be made: " + new String(body, StandardCharsets.UTF_8));
      } else if (path.startsWith(INVOCATION)) {
        String[] rest = path.substring(INVOCATION.length()).split("/", 2);
        String text = new String(body, StandardCharsets.UTF_8);
        open.getOrDefault(rest[0], new CompletableFuture<>())
            .complete(
                rest[1].equals("response") ? new Answer.Given(text) : new Answer.Failed(text));
      }
      exchange.sendResponseHeaders(202, -1);
    }
  }

  private void next(HttpExchange exchange) throws IOException {
    try {
      Waiting invocation = waiting.take();
      var headers = exchange.getResponseHeaders();
      headers.set("Lambda-Runtime-Aws-Request-Id", invocation.id());
      headers.set(
          "Lambda-Runtime-Deadline-Ms", Long.toString(invocation.deadline().toEpochMilli()));
      headers.set("Lambda-Runtime-Invoked-Function-Arn", functionArn);
      headers.set("Content-Type", "application/json");
      byte[] event = invocation.event().getBytes(StandardCharsets.UTF_8);
      exchange.sendResponseHeaders(200, event.length);
      exchange.getResponseBody().write(event);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
