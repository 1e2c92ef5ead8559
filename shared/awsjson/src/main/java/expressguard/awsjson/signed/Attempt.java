package expressguard.awsjson.signed;

import expressguard.awsjson.JsonService;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.ApiCallAttemptTimeoutException;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.auth.spi.signer.SignedRequest;

/** One request over HTTP and its answer, in a limited time. */
record Attempt(SdkHttpClient http, JsonService service, Duration limit) {

  /**
   * The body of the answer.
   *
   * @throws AwsServiceException when it is none of success
   * @throws SdkClientException when none came, or not all of it
   */
  byte[] send(SignedRequest signed) {
    ExecutableHttpRequest request =
        http.prepareRequest(
            HttpExecuteRequest.builder()
                .request(signed.request())
                .contentStreamProvider(signed.payload().orElse(null))
                .build());
    AtomicBoolean late = new AtomicBoolean();
    Thread watch = Thread.startVirtualThread(() -> abort(request, late));
    try {
      HttpExecuteResponse answer = request.call();
      byte[] body = body(answer);
      if (answer.httpResponse().isSuccessful()) {
        return body;
      }
      throw Refusal.of(service, answer.httpResponse(), body);
    } catch (IOException e) {
      throw unanswered(signed, late.get(), e);
    } catch (UncheckedIOException e) {
      throw unanswered(signed, late.get(), new IOException(e.getMessage(), e));
    } finally {
      watch.interrupt();
    }
  }

  private SdkClientException unanswered(SignedRequest signed, boolean late, IOException cause) {
    return late
        ? ApiCallAttemptTimeoutException.create(limit.toMillis())
        : SdkClientException.create(
            "%s gave no answer: %s".formatted(signed.request().getUri(), cause.getMessage()),
            cause);
  }

  /** Ends the attempt when its time is over; it is interrupted when that came first. */
  private void abort(ExecutableHttpRequest request, AtomicBoolean late) {
    try {
      Thread.sleep(limit);
      late.set(true);
      request.abort();
    } catch (InterruptedException e) {
      // INVARIANT: nobody else interrupts it, so the attempt is over.
    }
  }

  private static byte[] body(HttpExecuteResponse answer) throws IOException {
    if (answer.responseBody().isEmpty()) {
      return new byte[0];
    }
    try (InputStream body = answer.responseBody().get()) {
      return body.readAllBytes();
    }
  }
}
