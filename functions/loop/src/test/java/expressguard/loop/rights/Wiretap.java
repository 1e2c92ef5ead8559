package expressguard.loop.rights;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import expressguard.simulator.upstream.Upstream;
import expressguard.simulator.wire.HttpAnswer;
import expressguard.simulator.wire.HttpCall;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;

/**
 * Stands between a function and the emulator, and writes down every call in an AWS JSON protocol,
 * whatever made it. What a client of the SDK makes is in the {@link CallRecorder}'s file anyway;
 * the same call twice is one.
 */
public final class Wiretap implements AutoCloseable {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final HttpServer server;
  private final Upstream emulator;
  private final Path file;

  private Wiretap(HttpServer server, Upstream emulator, Path file) {
    this.server = server;
    this.emulator = emulator;
    this.file = file;
  }

  /** Listens to what goes to an emulator. */
  public static Wiretap before(URI emulator, Path file) {
    try {
      HttpServer server =
          HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      Wiretap wiretap = new Wiretap(server, new Upstream(emulator), file);
      server.createContext("/", wiretap::pass);
      server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
      server.start();
      return wiretap;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Where the function is to call. */
  public URI address() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  private void pass(HttpExchange exchange) throws IOException {
    try (exchange) {
      HttpCall call = call(exchange);
      record(call);
      HttpAnswer answer = emulator.send(call);
      if (!answer.contentType().isEmpty()) {
        exchange.getResponseHeaders().set("Content-Type", answer.contentType());
      }
      byte[] body = answer.body();
      exchange.sendResponseHeaders(answer.status(), body.length == 0 ? -1 : body.length);
      if (body.length > 0) {
        exchange.getResponseBody().write(body);
      }
    }
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

  private synchronized void record(HttpCall call) throws IOException {
    String target = call.header("X-Amz-Target");
    int dot = target.indexOf('.');
    if (dot > 0) {
      StringBuilder lines = new StringBuilder();
      JsonRequest request =
          new JsonRequest(
              service(target.substring(0, dot)),
              target.substring(dot + 1),
              JSON.readTree(call.body()));
      for (MadeCall made : request.calls()) {
        lines.append(made.line()).append('\n');
      }
      Files.writeString(file, lines, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }
  }

  /**
   * The service that a target names: the metadata of its API model.
   *
   * @throws IllegalArgumentException when it is not known yet; then a call would go unseen
   */
  private static String service(String target) {
    return switch (target) {
      case "DynamoDB_20120810" -> "dynamodb";
      case "AWSEvents" -> "events";
      case "AmazonSQS" -> "sqs";
      case "AmazonSSM" -> "ssm";
      case "secretsmanager" -> "secretsmanager";
      default -> throw new IllegalArgumentException("`" + target + "` is a target of no service");
    };
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
