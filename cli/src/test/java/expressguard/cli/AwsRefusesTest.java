package expressguard.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/** AWS that throttles or refuses: a clear error, its exit code, and never half a plan. */
@Isolated
class AwsRefusesTest {

  private static final String SERVICE = "arn:aws:ecs:eu-west-1:111122223333:service/default/web";
  private static final String THROTTLED =
      "{\"__type\":\"ThrottlingException\",\"message\":\"Rate exceeded\"}";
  private static final String DENIED =
      "{\"__type\":\"AccessDeniedException\",\"message\":\"User: x is not authorized to perform:"
          + " cloudtrail:LookupEvents because no identity-based policy allows it\"}";

  private final Map<String, String> before = new TreeMap<>();
  private HttpServer aws;
  private String answer = THROTTLED;

  /** The SDK takes these from the environment of a process, or from its properties. */
  @BeforeEach
  void aws() throws IOException {
    aws = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    aws.createContext("/", this::answer);
    aws.start();
    property("aws.endpointUrl", "http://127.0.0.1:" + aws.getAddress().getPort());
    property("aws.accessKeyId", "test");
    property("aws.secretAccessKey", "test");
  }

  @AfterEach
  void gone() {
    aws.stop(0);
    before.forEach((name, value) -> {
      if (value.isEmpty()) {
        System.clearProperty(name);
      } else {
        System.setProperty(name, value);
      }
    });
  }

  @Test
  void is_throttled_for_good_and_gives_no_plan() {
    Run.Result result = planned();

    assertThat(result.code()).as(result.err()).isEqualTo(4);
    assertThat(result.err()).contains("AWS throttled `cloudtrail:LookupEvents`", "try again");
    assertThat(result.out()).isEmpty();
  }

  @Test
  void is_denied_and_names_the_right_that_is_missing() {
    answer = DENIED;
    Run.Result result = planned();

    assertThat(result.code()).as(result.err()).isEqualTo(4);
    assertThat(result.err()).contains("AWS denied `cloudtrail:LookupEvents`");
    assertThat(result.out()).isEmpty();
  }

  private static Run.Result planned() {
    return new Run().in("{}").run("preflight", "--service", SERVICE, "--update", "-");
  }

  private synchronized void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      exchange.getRequestBody().readAllBytes();
      byte[] body = answer.getBytes(StandardCharsets.UTF_8);
      exchange.getResponseHeaders().set("Content-Type", "application/x-amz-json-1.1");
      exchange.sendResponseHeaders(400, body.length);
      exchange.getResponseBody().write(body);
    }
  }

  private void property(String name, String value) {
    before.put(name, Optional.ofNullable(System.getProperty(name)).orElse(""));
    System.setProperty(name, value);
  }
}
