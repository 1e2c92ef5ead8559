package expressguard.lambda.quarantine;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Map;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.MessageAttributeValue;

/** A quarantine in a queue that nothing consumes and that an alarm watches. */
public final class SqsQuarantine implements Quarantine {

  private final SqsClient sqs;
  private final String queueUrl;
  private final JsonFactory json = new JsonFactory();

  public SqsQuarantine(SqsClient sqs, String queueUrl) {
    this.sqs = sqs;
    this.queueUrl = queueUrl;
  }

  @Override
  public void keep(Rejected rejected) {
    sqs.sendMessage(send ->
        send.queueUrl(queueUrl)
            .messageBody(body(rejected))
            .messageAttributes(
                Map.of(
                    "reason", attribute("String", rejected.why()),
                    "size", attribute("Number", Integer.toString(rejected.bytes())),
                    "sha256", attribute("String", rejected.sha256()))));
  }

  private static MessageAttributeValue attribute(String type, String value) {
    return MessageAttributeValue.builder().dataType(type).stringValue(value).build();
  }

  private String body(Rejected rejected) {
    StringWriter text = new StringWriter();
    try (JsonGenerator out = json.createGenerator(text)) {
      out.writeStartObject();
      out.writeStringField("message", rejected.messageId());
      out.writeStringField("reason", rejected.why());
      out.writeNumberField("size", rejected.bytes());
      out.writeStringField("sha256", rejected.sha256());
      out.writeNumberField("receives", rejected.receives());
      out.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }
}
