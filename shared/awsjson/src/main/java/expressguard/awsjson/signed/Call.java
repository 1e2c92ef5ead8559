package expressguard.awsjson.signed;

import expressguard.awsjson.JsonService;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.util.Optional;
import software.amazon.awssdk.http.ContentStreamProvider;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.SdkHttpRequest;

/** One call as HTTP has it, before it is signed. */
final class Call {

  private final JsonService service;
  private final URI endpoint;
  private final String operation;
  private final byte[] body;

  Call(JsonService service, URI endpoint, String operation, byte[] body) {
    this.service = service;
    this.endpoint = endpoint;
    this.operation = operation;
    this.body = body;
  }

  JsonService service() {
    return service;
  }

  SdkHttpRequest request() {
    SdkHttpRequest.Builder request =
        SdkHttpRequest.builder()
            .method(SdkHttpMethod.POST)
            .uri(endpoint)
            .putHeader("Content-Type", service.contentType())
            .putHeader("Content-Length", Integer.toString(body.length))
            .putHeader("X-Amz-Target", service.target(operation))
            .putHeader("User-Agent", "express-guard");
    trace().ifPresent(trace -> request.putHeader("X-Amzn-Trace-Id", trace));
    return request.build();
  }

  ContentStreamProvider payload() {
    return () -> new ByteArrayInputStream(body);
  }

  /**
   * The trace that the invocation belongs to. Lambda's runtime for Java sets the property for each
   * invocation (AWS Lambda Developer Guide, "Using environment variables", {@code
   * _X_AMZN_TRACE_ID}).
   */
  private static Optional<String> trace() {
    return Optional.ofNullable(System.getProperty("com.amazonaws.xray.traceHeader"))
        .or(() -> Optional.ofNullable(System.getenv("_X_AMZN_TRACE_ID")));
  }
}
