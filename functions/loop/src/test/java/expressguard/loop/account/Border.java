package expressguard.loop.account;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import expressguard.loop.account.Crossings.Side;
import expressguard.simulator.upstream.Upstream;
import expressguard.simulator.wire.HttpAnswer;
import expressguard.simulator.wire.HttpCall;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Stands between a function and what it asks, so that the function can be ended on either side of
 * each of its calls. Whoever is ended there gets no answer.
 */
public final class Border implements AutoCloseable {

  private static final Pattern KEY = Pattern.compile("Credential=([^/]+)/");

  private final HttpServer server;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final Upstream beyond;
  private final Crossings crossings;

  private Border(HttpServer server, Upstream beyond, Crossings crossings) {
    this.server = server;
    this.beyond = beyond;
    this.crossings = crossings;
  }

  /** Opens a border in front of an address. */
  public static Border before(URI beyond, Crossings crossings) {
    try {
      HttpServer server =
          HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      Border border = new Border(server, new Upstream(beyond), crossings);
      server.createContext("/", border::handle);
      server.setExecutor(border.threads);
      server.start();
      return border;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What a function takes for the address beyond. */
  public URI address() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      HttpCall call = call(exchange);
      String caller = caller(call);
      int number = crossings.next(caller);
      if (crossings.cutsAt(caller, number, Side.BEFORE)) {
        return;
      }
      HttpAnswer answer = beyond.send(call);
      if (!crossings.cutsAt(caller, number, Side.AFTER)) {
        answer(exchange, answer);
      }
    }
  }

  private static void answer(HttpExchange exchange, HttpAnswer answer) throws IOException {
    if (!answer.contentType().isEmpty()) {
      exchange.getResponseHeaders().set("Content-Type", answer.contentType());
    }
    byte[] body = answer.body();
    exchange.sendResponseHeaders(answer.status(), body.length == 0 ? -1 : body.length);
    exchange.getResponseBody().write(body);
  }

  private static HttpCall call(HttpExchange exchange) throws IOException {
    Map<String, String> headers = new LinkedHashMap<>();
    exchange
        .getRequestHeaders()
        .forEach((name, values) -> headers.put(name, String.join(",", values)));
    return new HttpCall(
        exchange.getRequestMethod(),
        exchange.getRequestURI().getRawPath(),
        Optional.ofNullable(exchange.getRequestURI().getRawQuery()).orElse(""),
        headers,
        exchange.getRequestBody().readAllBytes());
  }

  private static String caller(HttpCall call) {
    Matcher key = KEY.matcher(call.header("Authorization"));
    return key.find() ? key.group(1) : "";
  }
}
