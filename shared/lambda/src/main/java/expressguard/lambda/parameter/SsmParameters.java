package expressguard.lambda.parameter;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonToken;
import expressguard.awsjson.JsonCalls;
import expressguard.awsjson.JsonService;
import expressguard.awsjson.RequestJson;
import expressguard.lambda.log.Fault;
import java.io.IOException;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkException;

/** The Parameter Store of AWS Systems Manager. */
public final class SsmParameters implements Parameters {

  private static final JsonPointer VALUE = JsonPointer.compile("/Parameter/Value");

  private final JsonFactory json = new JsonFactory();
  private final JsonCalls calls;

  public SsmParameters(JsonCalls calls) {
    this.calls = calls;
  }

  @Override
  public String text(String name) {
    byte[] request =
        RequestJson.of(members -> {
          members.writeStringField("Name", name);
          members.writeBooleanField("WithDecryption", true);
        });
    try {
      return value(calls.call(JsonService.SSM, "GetParameter", request));
    } catch (AwsServiceException e) {
      boolean none = e.awsErrorDetails().errorCode().equals("ParameterNotFound");
      throw new UnreadableParameterException(name, none ? "there is none" : Fault.text(e));
    } catch (SdkException e) {
      throw new UnreadableParameterException(name, Fault.text(e));
    } catch (IOException e) {
      throw new UnreadableParameterException(name, "the answer has none");
    }
  }

  private String value(byte[] answer) throws IOException {
    try (JsonParser parser = json.createParser(answer)) {
      while (parser.nextToken() != null) {
        if (parser.currentToken() == JsonToken.VALUE_STRING
            && parser.getParsingContext().pathAsPointer().equals(VALUE)) {
          return parser.getText();
        }
      }
    }
    throw new IOException("no text is at " + VALUE);
  }
}
