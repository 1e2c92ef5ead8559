package expressguard.awsjson.signed;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;

/** A service that does with one request after the other what it was told to. */
final class Service implements AutoCloseable {

  /** What it does with one request. */
  @FunctionalInterface
  interface Deed {
    void on(HttpExchange exchange) throws IOException;
  }

  /** What came, as it came. */
  record Came(Headers headers, String body) {}

  private final HttpServer server;
  private final Queue<Deed> deeds = new ArrayDeque<>();
  private final List<Came> came = new ArrayList<>();
  private final CountDownLatch end = new CountDownLatch(1);

  Service() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.createContext("/", this::serve);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.start();
  }

  URI address() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  Service then(Deed deed) {
    deeds.add(deed);
    return this;
  }

  Service thenAnswers(int status, String body) {
    return then(exchange -> answer(exchange, status, body));
  }

  /** Carries out what was asked, and its reply is lost. */
  Service thenLosesTheReply() {
    return then(HttpExchange::close);
  }

  /** Takes the request and says nothing until the test is over. */
  Service thenHangs() {
    return then(exchange -> awaitEnd());
  }

  /** Begins an answer and never ends it. */
  Service thenHangsInTheMiddle() {
    return then(exchange -> {
      exchange.sendResponseHeaders(200, 100);
      exchange.getResponseBody().write('{');
      exchange.getResponseBody().flush();
      awaitEnd();
    });
  }

  private void awaitEnd() {
    try {
      end.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  synchronized List<Came> came() {
    return List.copyOf(came);
  }

  private void serve(HttpExchange exchange) throws IOException {
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    next(new Came(exchange.getRequestHeaders(), body)).on(exchange);
  }

  private synchronized Deed next(Came request) {
    came.add(request);
    return deeds.size() > 1 ? deeds.remove() : deeds.element();
  }

  static void answer(HttpExchange exchange, int status, String body) throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("x-amzn-RequestId", "request-1");
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  @Override
  public void close() {
    end.countDown();
    server.stop(0);
  }
}
