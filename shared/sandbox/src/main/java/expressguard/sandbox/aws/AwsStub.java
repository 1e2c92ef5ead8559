package expressguard.sandbox.aws;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsParameters;
import com.sun.net.httpserver.HttpsServer;
import expressguard.sandbox.tls.Chain;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.SSLContext;

/**
 * AWS's endpoints on the loopback address, behind TLS: the calls of the JSON protocols that the
 * functions make, answered as if all went well. Nothing is checked, not even signatures.
 */
public final class AwsStub implements AutoCloseable {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final Tables tables = new Tables();
  private final List<String> calls = new ArrayList<>();
  private final AtomicInteger connections = new AtomicInteger();
  private final HttpsServer server;

  private AwsStub(HttpsServer server) {
    this.server = server;
  }

  /** Opens it on any free port. */
  public static AwsStub open(Chain chain) throws IOException {
    HttpsServer server =
        HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    AwsStub stub = new AwsStub(server);
    server.setHttpsConfigurator(stub.counting(chain.server()));
    server.createContext("/", stub::handle);
    server.setExecutor(stub.threads);
    server.start();
    return stub;
  }

  /** As {@code AWS_ENDPOINT_URL} has it. */
  public URI address() {
    return URI.create("https://localhost:" + server.getAddress().getPort());
  }

  /** The rows of the tables, which may be set back. */
  public Tables tables() {
    return tables;
  }

  /** The calls since this was asked last, in the order in which they came. */
  public synchronized List<String> takeCalls() {
    List<String> taken = List.copyOf(calls);
    calls.clear();
    return taken;
  }

  /** How many connections were opened since this was asked last. */
  public int takeConnections() {
    return connections.getAndSet(0);
  }

  /** It is asked for its parameters once for each connection. */
  private HttpsConfigurator counting(SSLContext context) {
    return new HttpsConfigurator(context) {
      @Override
      public void configure(HttpsParameters parameters) {
        connections.incrementAndGet();
        super.configure(parameters);
      }
    };
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      byte[] body = exchange.getRequestBody().readAllBytes();
      String target =
          Optional.ofNullable(exchange.getRequestHeaders().getFirst("X-Amz-Target")).orElse("");
      String operation = target.substring(target.lastIndexOf('.') + 1);
      Optional<JsonNode> answer = answer(target, operation, JSON.readTree(body));
      byte[] text =
          JSON.writeValueAsBytes(
              answer.orElseGet(() ->
                  JSON.createObjectNode()
                      .put("__type", "UnknownOperationException")
                      .put("message", "the stub does not know `" + target + "`")));
      exchange.getResponseHeaders().set("Content-Type", "application/x-amz-json-1.0");
      exchange.sendResponseHeaders(answer.isPresent() ? 200 : 400, text.length);
      exchange.getResponseBody().write(text);
    }
  }

  private synchronized Optional<JsonNode> answer(String target, String operation, JsonNode call) {
    calls.add(operation);
    return target.startsWith("DynamoDB_20120810.")
        ? tables.answer(operation, call)
        : Answers.of(operation, call);
  }
}
