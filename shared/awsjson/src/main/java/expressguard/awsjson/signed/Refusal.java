package expressguard.awsjson.signed;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import expressguard.awsjson.JsonService;
import java.io.IOException;
import java.time.Duration;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.http.SdkHttpResponse;

/**
 * What a service says when it refuses. Where the code stands: Smithy, AWS JSON protocols,
 * "operation error serialization". What is no JSON, as a proxy may answer, has no code and keeps
 * its status.
 */
record Refusal(String code, String message) {

  private static final JsonFactory JSON = new JsonFactory();

  static AwsServiceException of(JsonService service, SdkHttpResponse answer, byte[] body) {
    Refusal said = read(body);
    String code =
        answer.firstMatchingHeader("x-amzn-ErrorType").map(Refusal::name).orElse(said.code);
    String requestId =
        answer
            .firstMatchingHeader("x-amzn-RequestId")
            .or(() -> answer.firstMatchingHeader("x-amz-request-id"))
            .orElse("");
    AwsErrorDetails details =
        AwsErrorDetails.builder()
            .serviceName(service.title())
            .errorCode(code)
            .errorMessage(said.message)
            .rawResponse(SdkBytes.fromByteArray(body))
            .sdkHttpResponse(answer)
            .build();
    return AwsServiceException.builder()
        .message(said.message)
        .awsErrorDetails(details)
        .statusCode(answer.statusCode())
        .requestId(requestId)
        .clockSkew(Duration.ZERO) // so the answer's date is held against the own clock as it is
        .build();
  }

  private static Refusal read(byte[] body) {
    String code = "";
    String message = "";
    try (JsonParser json = JSON.createParser(body)) {
      if (json.nextToken() == JsonToken.START_OBJECT) {
        while (json.nextToken() == JsonToken.FIELD_NAME) {
          String member = json.currentName();
          if (json.nextToken() == JsonToken.VALUE_STRING) {
            switch (member) {
              case "__type", "code" -> code = name(json.getText());
              case "message", "Message" -> message = json.getText();
              default -> {}
            }
          } else {
            json.skipChildren();
          }
        }
      }
    } catch (IOException e) {
      return new Refusal("", "the answer is no JSON");
    }
    return new Refusal(code, message);
  }

  /** Without the namespace before it and the address behind it. */
  private static String name(String type) {
    String name = type.substring(type.indexOf('#') + 1);
    int colon = name.indexOf(':');
    return colon < 0 ? name : name.substring(0, colon);
  }
}
