package expressguard.function.detect;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.NavigableSet;
import java.util.concurrent.ConcurrentSkipListSet;
import software.amazon.awssdk.http.AbortableInputStream;
import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.SdkHttpResponse;

/** HTTP with nothing behind it: every service answers, and has nothing. */
final class StandIn implements SdkHttpClient {

  private static final byte[] NOTHING = "{}".getBytes(StandardCharsets.UTF_8);

  private final NavigableSet<String> asked = new ConcurrentSkipListSet<>();

  /** The operations that were asked for. */
  NavigableSet<String> asked() {
    return asked;
  }

  @Override
  public ExecutableHttpRequest prepareRequest(HttpExecuteRequest request) {
    request.httpRequest().firstMatchingHeader("X-Amz-Target").ifPresent(asked::add);
    return new ExecutableHttpRequest() {
      @Override
      public HttpExecuteResponse call() {
        return HttpExecuteResponse.builder()
            .response(SdkHttpResponse.builder().statusCode(200).build())
            .responseBody(AbortableInputStream.create(new ByteArrayInputStream(NOTHING)))
            .build();
      }

      @Override
      public void abort() {}
    };
  }

  @Override
  public void close() {}
}
