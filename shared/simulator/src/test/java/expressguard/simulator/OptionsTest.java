package expressguard.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import expressguard.simulator.http.Face;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command line, and what is not AWS behind it. */
class OptionsTest {

  @Test
  void wrong_options_say_what_is_wrong() {
    for (List<String> wrong :
        List.of(
            List.of("--colour", "blue"),
            List.of("--port"),
            List.of("--port", "x"),
            List.of("--pace", "soon"),
            List.of("--caller", "KEY"))) {
      assertThatThrownBy(() -> Options.parse(wrong))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageStartingWith("`");
    }
  }

  @Test
  void behind_an_upstream_the_account_is_motos() {
    assertThat(Options.parse(List.of("--upstream", "http://127.0.0.1:1")).account())
        .isEqualTo("123456789012");
    assertThat(Options.parse(List.of()).account()).isEqualTo("111122223333");
  }

  @Test
  void records_are_written_to_a_file_line_by_line(@TempDir Path folder) throws Exception {
    Path file = folder.resolve("records.jsonl");
    try (Face face = Simulator.open(List.of("--records", file.toString()))) {
      String body = "Action=DescribeLoadBalancers&Version=2015-12-01";
      assertThat(post(face.address(), body, true).statusCode()).isEqualTo(200);
      assertThat(Files.readString(file)).contains("\"eventName\":\"DescribeLoadBalancers\"");
    }
  }

  @Test
  void a_call_without_a_credential_is_refused() throws Exception {
    try (Face face = Simulator.open(List.of())) {
      assertThat(post(face.address(), "Action=DescribeLoadBalancers", false).statusCode())
          .isEqualTo(403);
    }
  }

  @Test
  void a_malformed_body_is_an_error_and_no_end() throws Exception {
    try (Face face = Simulator.open(List.of())) {
      HttpRequest.Builder ecs =
          HttpRequest.newBuilder(face.address())
              .header("X-Amz-Target", "AmazonEC2ContainerServiceV20141113.DescribeServices")
              .header("Authorization", "AWS4-HMAC-SHA256 Credential=K/20261102/r/ecs/aws4_request");
      assertThat(send(ecs, "{").body()).contains("SerializationException");
      assertThat(send(ecs, "{\"services\":[\"a\"]}").body()).contains("ClusterNotFoundException");
    }
  }

  private static HttpResponse<String> post(URI address, String body, boolean signed)
      throws Exception {
    HttpRequest.Builder request = HttpRequest.newBuilder(address);
    if (signed) {
      request.header(
          "Authorization",
          "AWS4-HMAC-SHA256 Credential=K/20261102/eu-west-1/elasticloadbalancing/aws4_request");
    }
    return send(request, body);
  }

  private static HttpResponse<String> send(HttpRequest.Builder request, String body)
      throws Exception {
    return HttpClient.newHttpClient()
        .send(
            request.POST(HttpRequest.BodyPublishers.ofString(body)).build(),
            HttpResponse.BodyHandlers.ofString());
  }
}
