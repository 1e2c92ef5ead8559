package expressguard.bench.soak.guard;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import expressguard.event.Caller;
import expressguard.sandbox.aws.Tables;
import expressguard.simulator.http.Answering;
import expressguard.simulator.wire.HttpAnswer;
import expressguard.simulator.wire.HttpCall;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;
import software.amazon.awssdk.http.AbortableInputStream;
import software.amazon.awssdk.http.ContentStreamProvider;
import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.http.SdkHttpResponse;
import software.amazon.awssdk.regions.Region;

/**
 * AWS in this process, behind the SDK's own clients: DynamoDB is tables in memory, everything else
 * a simulated account. No call takes any of the account's time. The tables take conditions to hold,
 * so only one function may be at work at a time.
 *
 * @param guard who the account takes the caller for
 */
record LocalAws(Tables tables, Answering account, Caller guard) implements SdkHttpClient {

  private static final JsonMapper JSON = new JsonMapper();

  /** A client of it. */
  <B extends AwsClientBuilder<B, C> & AwsSyncClientBuilder<B, C>, C> C client(B builder) {
    return builder
        .httpClient(this)
        .region(Region.EU_WEST_1)
        .credentialsProvider(
            StaticCredentialsProvider.create(AwsBasicCredentials.create("AKIAGUARD", "secret")))
        .build();
  }

  @Override
  public ExecutableHttpRequest prepareRequest(HttpExecuteRequest request) {
    return new ExecutableHttpRequest() {
      @Override
      public HttpExecuteResponse call() throws IOException {
        return answer(request);
      }

      @Override
      public void abort() {}
    };
  }

  private HttpExecuteResponse answer(HttpExecuteRequest request) throws IOException {
    SdkHttpRequest head = request.httpRequest();
    byte[] body = body(request.contentStreamProvider());
    String service = head.host().substring(0, head.host().indexOf('.'));
    HttpAnswer answer =
        service.equals("dynamodb")
            ? ofTables(head.firstMatchingHeader("X-Amz-Target").orElseThrow(), body)
            : account.answer(guard, service, call(head, body));
    return HttpExecuteResponse.builder()
        .response(
            SdkHttpResponse.builder()
                .statusCode(answer.status())
                .putHeader("Content-Type", answer.contentType())
                .build())
        .responseBody(AbortableInputStream.create(new ByteArrayInputStream(answer.body())))
        .build();
  }

  private static byte[] body(Optional<ContentStreamProvider> content) throws IOException {
    if (content.isEmpty()) {
      return new byte[0];
    }
    try (InputStream in = content.get().newStream()) {
      return in.readAllBytes();
    }
  }

  private HttpAnswer ofTables(String target, byte[] body) throws IOException {
    String operation = target.substring(target.indexOf('.') + 1);
    JsonNode answer = tables.answer(operation, JSON.readTree(body)).orElseThrow();
    return HttpAnswer.of(200, "application/x-amz-json-1.0", answer.toString());
  }

  private static HttpCall call(SdkHttpRequest head, byte[] body) {
    Map<String, String> headers = new LinkedHashMap<>();
    head.forEachHeader((name, values) -> headers.put(name, String.join(",", values)));
    return new HttpCall(
        head.method().name(),
        head.encodedPath().isEmpty() ? "/" : head.encodedPath(),
        head.encodedQueryParameters().orElse(""),
        headers,
        body);
  }

  @Override
  public void close() {}
}
