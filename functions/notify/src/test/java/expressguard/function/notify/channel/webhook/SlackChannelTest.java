package expressguard.function.notify.channel.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import expressguard.bus.Notice.News;
import expressguard.conflict.Kind;
import expressguard.conflict.Severity;
import expressguard.function.notify.channel.Sent;
import expressguard.inventory.ResourceId;
import expressguard.message.digest.Digest;
import expressguard.message.digest.Entry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Slack as a small server of the test's own: the gate is the one thing that is opened for it. */
class SlackChannelTest {

  private static final String PATH = "/services/T/B/hidden";

  private final HttpServer server = server();
  private final List<String> received = new ArrayList<>();
  private int status = 200;
  private String answer = "ok";
  private Map<String, String> headers = Map.of();

  @AfterEach
  void end() {
    server.stop(0);
  }

  @Test
  void posts_a_message_that_slack_takes() {
    assertThat(channel(address()).send(digest())).isEqualTo(new Sent.Delivered());
    assertThat(received).singleElement().asString().contains("\"blocks\"");
  }

  @ParameterizedTest
  @CsvSource({
    "400, invalid_payload",
    "403, action_prohibited",
    "404, no_service",
    "410, channel_is_archived"
  })
  void an_answer_that_somebody_must_mend_is_a_refusal(int code, String word) {
    status = code;
    answer = word;

    assertThat(channel(address()).send(digest()))
        .isEqualTo(new Sent.Refused("the webhook answered " + code + " " + word));
  }

  @ParameterizedTest
  @CsvSource({"500", "502", "503"})
  void a_server_that_fails_is_tried_later(int code) {
    status = code;
    answer = "rollup_error";

    assertThat(channel(address()).send(digest()))
        .isEqualTo(
            new Sent.Later("the webhook answered " + code + " rollup_error", Optional.empty()));
  }

  @ParameterizedTest
  @CsvSource({"30, 30", "0, 1", "999999, 3600"})
  void a_server_that_wants_to_be_left_alone_says_how_long(String asked, int seconds) {
    status = 429;
    answer = "rate_limited";
    headers = Map.of("Retry-After", asked);

    assertThat(channel(address()).send(digest()))
        .isEqualTo(
            new Sent.Later(
                "the webhook answered 429 rate_limited", Optional.of(Duration.ofSeconds(seconds))));
  }

  @Test
  void a_server_that_says_nothing_readable_about_its_pause_is_tried_when_the_queue_does() {
    status = 429;
    headers = Map.of("Retry-After", "Wed, 21 Oct 2026 07:28:00 GMT");

    assertThat(channel(address()).send(digest()))
        .isEqualTo(new Sent.Later("the webhook answered 429 ok", Optional.empty()));
  }

  @Test
  void follows_no_redirect() {
    status = 302;
    answer = "";
    headers = Map.of("Location", address() + "/elsewhere");

    assertThat(channel(address()).send(digest()))
        .isEqualTo(new Sent.Refused("the webhook answered 302"));
    assertThat(received).hasSize(1);
  }

  @Test
  void repeats_nothing_of_an_answer_but_a_word_of_slacks() {
    status = 403;
    answer = "<b>hidden \u001b[2J" + "x".repeat(1_000_000);

    assertThat(channel(address()).send(digest()))
        .isEqualTo(new Sent.Refused("the webhook answered 403"));
  }

  @Test
  void a_server_that_is_not_there_is_tried_later_and_its_address_is_told_to_nobody() {
    String address = address();
    server.stop(0);

    assertThat(channel(address).send(digest()))
        .isInstanceOfSatisfying(
            Sent.Later.class,
            later ->
                assertThat(later.why())
                    .startsWith("the webhook was not reached: ")
                    .doesNotContain("hidden", "127.0.0.1"));
  }

  @Test
  void a_secret_that_is_no_address_or_no_webhook_is_a_refusal_that_tells_nothing_of_it() {
    for (String secret : List.of("hidden and no address", "http://127.0.0.1/hidden", "{}")) {
      SlackChannel strict =
          new SlackChannel(
              _ -> secret, "s", PublicHttps.to(List.of("hooks.slack.com")), new Poster());

      assertThat(strict.send(digest()))
          .isInstanceOfSatisfying(
              Sent.Refused.class,
              refused -> assertThat(refused.why()).contains("`s`").doesNotContain("hidden"));
    }
    assertThat(received).isEmpty();
  }

  @Test
  void a_secret_that_is_missing_is_a_refusal_and_one_that_cannot_be_read_now_is_tried_later() {
    assertThat(unreadable("there is no secret `s`", false))
        .isEqualTo(new Sent.Refused("there is no secret `s`"));
    assertThat(unreadable("throttled", true))
        .isEqualTo(new Sent.Later("throttled", Optional.empty()));
  }

  private static Sent unreadable(String why, boolean passing) {
    return new SlackChannel(
            _ -> {
              throw new UnreadableSecretException(why, passing);
            },
            "s",
            _ -> Optional.empty(),
            new Poster())
        .send(digest());
  }

  private static SlackChannel channel(String address) {
    return new SlackChannel(_ -> address, "s", _ -> Optional.empty(), new Poster());
  }

  private String address() {
    return "http://127.0.0.1:" + server.getAddress().getPort() + PATH;
  }

  private static Digest digest() {
    Entry entry =
        new Entry(
            "xn-1",
            "xg-1",
            ResourceId.ofArn("arn:aws:ecs:eu-central-1:111122223333:service/default/web")
                .orElseThrow(),
            Kind.EXPRESS_DENIED.title(),
            Severity.LOW,
            News.OPENED,
            "ci",
            "`ci` was denied");
    return new Digest("slack", LocalDate.parse("2026-11-23"), List.of(entry), true);
  }

  private HttpServer server() {
    try {
      HttpServer made =
          HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      made.createContext("/", this::answer);
      made.start();
      return made;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      received.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
      headers.forEach(exchange.getResponseHeaders()::add);
      byte[] body = answer.getBytes(StandardCharsets.UTF_8);
      exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
      if (body.length > 0) {
        exchange.getResponseBody().write(body);
      }
    }
  }
}
