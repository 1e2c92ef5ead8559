package expressguard.loop.account;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import expressguard.simulator.http.Exchanges;
import expressguard.simulator.wire.HttpAnswer;
import expressguard.simulator.wire.HttpCall;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;

/**
 * Stands between a function and what it asks. What a call comes to is for the way to say; where
 * that is nothing, the connection is closed without an answer.
 */
public final class Relay implements AutoCloseable {

  private final HttpServer server;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final Function<HttpCall, Optional<HttpAnswer>> way;

  private Relay(HttpServer server, Function<HttpCall, Optional<HttpAnswer>> way) {
    this.server = server;
    this.way = way;
  }

  public static Relay open(Function<HttpCall, Optional<HttpAnswer>> way) {
    try {
      HttpServer server =
          HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      Relay relay = new Relay(server, way);
      server.createContext("/", relay::handle);
      server.setExecutor(relay.threads);
      server.start();
      return relay;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What a function takes for what it asks. */
  public URI address() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      Optional<HttpAnswer> answer = way.apply(Exchanges.call(exchange));
      if (answer.isPresent()) {
        Exchanges.answer(exchange, answer.get());
      }
    }
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
