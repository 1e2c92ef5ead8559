package expressguard.simulator.http;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import expressguard.event.Caller;
import expressguard.simulator.account.ApiException;
import expressguard.simulator.wire.HttpAnswer;
import expressguard.simulator.wire.HttpCall;
import expressguard.simulator.world.World;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/**
 * The simulator over HTTP, on the loopback address only. Calls are answered one after another, and
 * each lets the world's clock go on a little, so that a client that waits is not waiting for ever.
 */
public final class Face implements AutoCloseable {

  private final HttpServer server;
  private final World world;
  private final Principals principals;
  private final Answering answering;
  private final Duration pace;

  private Face(
      HttpServer server, World world, Principals principals, Answering answering, Duration pace) {
    this.server = server;
    this.world = world;
    this.principals = principals;
    this.answering = answering;
    this.pace = pace;
  }

  /**
   * Opens the face.
   *
   * @param port 0 for any free one
   * @param pace how far each call moves the world's clock
   */
  public static Face open(
      int port, World world, Principals principals, Answering answering, Duration pace)
      throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
    Face face = new Face(server, world, principals, answering, pace);
    server.createContext("/", face::handle);
    server.start();
    return face;
  }

  /** Where clients find it. */
  public URI address() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  @Override
  public void close() {
    server.stop(0);
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      Exchanges.answer(exchange, safely(exchange));
    }
  }

  private HttpAnswer safely(HttpExchange exchange) throws IOException {
    try {
      return answer(exchange);
    } catch (ApiException fault) {
      return HttpAnswer.of(fault.status(), "text/plain", fault.code() + ": " + fault.words());
    } catch (RuntimeException e) {
      // Whatever it is, the client gets an answer and the next call is served.
      e.printStackTrace();
      return HttpAnswer.of(500, "text/plain", "The simulator failed: " + e);
    }
  }

  private HttpAnswer answer(HttpExchange exchange) throws IOException {
    HttpCall call = Exchanges.call(exchange);
    if (call.path().startsWith(Control.PATH)) {
      return new Control(world).answer(call);
    }
    Optional<Scope> scope = Scope.of(call);
    if (scope.isEmpty()) {
      return HttpAnswer.of(403, "text/plain", "The call has no Signature Version 4 credential");
    }
    Caller caller =
        principals.caller(
            scope.get().accessKeyId(),
            exchange.getRemoteAddress().getAddress().getHostAddress(),
            call.header("User-Agent"));
    HttpAnswer answer = answering.answer(caller, scope.get().service(), call);
    world.advance(pace);
    return answer;
  }
}
