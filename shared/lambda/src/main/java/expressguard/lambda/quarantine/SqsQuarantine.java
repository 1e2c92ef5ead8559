package expressguard.lambda.quarantine;

import com.fasterxml.jackson.core.JsonGenerator;
import expressguard.awsjson.JsonCalls;
import expressguard.awsjson.JsonService;
import expressguard.awsjson.RequestJson;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** A quarantine in a queue that nothing consumes and that an alarm watches. */
public final class SqsQuarantine implements Quarantine {

  private final JsonCalls calls;
  private final String queueUrl;

  public SqsQuarantine(JsonCalls calls, String queueUrl) {
    this.calls = calls;
    this.queueUrl = queueUrl;
  }

  @Override
  public void keep(Rejected rejected) {
    byte[] request =
        RequestJson.of(members -> {
          members.writeStringField("QueueUrl", queueUrl);
          members.writeStringField("MessageBody", body(rejected));
          members.writeObjectFieldStart("MessageAttributes");
          attribute(members, "reason", "String", rejected.why());
          attribute(members, "size", "Number", Integer.toString(rejected.bytes()));
          attribute(members, "sha256", "String", rejected.sha256());
          members.writeEndObject();
        });
    calls.call(JsonService.SQS, "SendMessage", request);
  }

  private static void attribute(JsonGenerator members, String name, String type, String value)
      throws IOException {
    members.writeObjectFieldStart(name);
    members.writeStringField("DataType", type);
    members.writeStringField("StringValue", value);
    members.writeEndObject();
  }

  private static String body(Rejected rejected) {
    byte[] body =
        RequestJson.of(members -> {
          members.writeStringField("message", rejected.messageId());
          members.writeStringField("reason", rejected.why());
          members.writeNumberField("size", rejected.bytes());
          members.writeStringField("sha256", rejected.sha256());
          members.writeNumberField("receives", rejected.receives());
        });
    return new String(body, StandardCharsets.UTF_8);
  }
}
