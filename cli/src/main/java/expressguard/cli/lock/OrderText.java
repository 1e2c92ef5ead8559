package expressguard.cli.lock;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import expressguard.lock.LockOrder;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;

/** An order as the message that the lock's queue takes. */
public final class OrderText {

  private OrderText() {}

  public static String of(LockOrder order) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
      json.writeStartObject();
      json.writeStringField("source", LockOrder.SOURCE);
      json.writeStringField("detail-type", LockOrder.DETAIL_TYPE);
      json.writeObjectFieldStart("detail");
      json.writeStringField("id", order.id());
      json.writeStringField("order", order.verb().word());
      json.writeStringField("service", order.service().toString());
      json.writeStringField("scope", order.scope().word());
      json.writeStringField("owner", order.owner());
      json.writeStringField("reason", order.reason());
      json.writeStringField("at", order.at().toString());
      if (order.until().isPresent()) {
        json.writeStringField("until", order.until().get().toString());
      }
      json.writeEndObject();
      json.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }
}
