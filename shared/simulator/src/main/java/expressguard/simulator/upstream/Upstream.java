package expressguard.simulator.upstream;

import expressguard.simulator.account.ApiException;
import expressguard.simulator.wire.HttpAnswer;
import expressguard.simulator.wire.HttpCall;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.Set;

/** Sends calls to an AWS emulator as they are. */
public final class Upstream {

  // Set by the client itself, or only valid for one connection.
  private static final Set<String> OWN =
      Set.of("host", "connection", "content-length", "expect", "upgrade", "transfer-encoding");

  private final URI address;
  private final HttpClient client;

  public Upstream(URI address) {
    this.address = address;
    this.client =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(10))
            .build();
  }

  /** Sends a call and gives the answer, whatever it is. */
  public HttpAnswer send(HttpCall call) {
    String query = call.query().isEmpty() ? "" : "?" + call.query();
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(address + call.path() + query))
            .timeout(Duration.ofSeconds(60))
            .method(call.method(), HttpRequest.BodyPublishers.ofByteArray(call.body()));
    for (Map.Entry<String, String> header : call.headers().entrySet()) {
      if (!OWN.contains(header.getKey())) {
        request.header(header.getKey(), header.getValue());
      }
    }
    try {
      HttpResponse<byte[]> answer =
          client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
      return new HttpAnswer(
          answer.statusCode(),
          answer.headers().firstValue("Content-Type").orElse(""),
          answer.body());
    } catch (IOException e) {
      throw unreachable(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw unreachable(e);
    }
  }

  private ApiException unreachable(Exception cause) {
    ApiException fault =
        ApiException.of(
            "ServiceUnavailable", 503, "The upstream at `%s` does not answer".formatted(address));
    fault.initCause(cause);
    return fault;
  }
}
