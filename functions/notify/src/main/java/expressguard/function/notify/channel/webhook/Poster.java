package expressguard.function.notify.channel.webhook;

import expressguard.function.notify.channel.Sent;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Posts JSON: one try of three seconds, no redirects, and of the answer no more than its first
 * kilobyte. Slack's answers are 200, 400 for a payload, 403, 404 and 410 for a webhook or channel
 * that is no more, 429 with {@code Retry-After}, and 5xx (Slack, Sending messages using incoming
 * webhooks; Rate limits).
 */
public final class Poster {

  private static final Duration LONGEST = Duration.ofSeconds(3);
  private static final int MOST_BYTES = 1024;
  private static final long LONGEST_PAUSE = 3600;

  /** The words that Slack answers with, and nothing else that a stranger could answer. */
  private static final Pattern WORD = Pattern.compile("[a-z_]{1,64}");

  private final HttpClient http =
      HttpClient.newBuilder()
          .connectTimeout(LONGEST)
          .followRedirects(HttpClient.Redirect.NEVER)
          .build();

  Sent post(URI address, String payload) {
    HttpRequest request =
        HttpRequest.newBuilder(address)
            .timeout(LONGEST)
            .header("Content-Type", "application/json; charset=utf-8")
            .POST(HttpRequest.BodyPublishers.ofString(payload))
            .build();
    try {
      return sent(http.send(request, HttpResponse.BodyHandlers.ofInputStream()));
    } catch (IOException e) {
      // Its message may quote the address.
      return new Sent.Later(
          "the webhook was not reached: " + e.getClass().getSimpleName(), Optional.empty());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new Sent.Later("the function was stopped", Optional.empty());
    }
  }

  private static Sent sent(HttpResponse<InputStream> answer) throws IOException {
    int status = answer.statusCode();
    if (status == 200) {
      answer.body().close();
      return new Sent.Delivered();
    }
    String why = "the webhook answered " + status + word(answer.body());
    return status == 429 || status >= 500
        ? new Sent.Later(why, pause(answer))
        : new Sent.Refused(why);
  }

  private static String word(InputStream body) throws IOException {
    try (body) {
      String text = new String(body.readNBytes(MOST_BYTES), StandardCharsets.UTF_8).strip();
      return WORD.matcher(text).matches() ? " " + text : "";
    }
  }

  private static Optional<Duration> pause(HttpResponse<?> answer) {
    return answer
        .headers()
        .firstValue("Retry-After")
        .filter(seconds -> seconds.matches("[0-9]{1,9}"))
        .map(seconds -> Math.clamp(Long.parseLong(seconds), 1, LONGEST_PAUSE))
        .map(Duration::ofSeconds);
  }
}
