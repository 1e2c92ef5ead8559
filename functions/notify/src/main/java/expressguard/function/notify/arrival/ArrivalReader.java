package expressguard.function.notify.arrival;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import expressguard.bus.BusMessage;
import expressguard.bus.detail.NoticeReader;
import expressguard.cloudtrail.json.DataReader;
import expressguard.cloudtrail.json.UnreadableJson;
import expressguard.event.Data;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;

/** Reads messages of the queue, strictly; the reason of a failure quotes nothing of them. */
public final class ArrivalReader {

  /** The {@code detail-type} of the schedule's event. */
  public static final String DIGEST = "Digest";

  private final DataReader json = new DataReader();
  private final NoticeReader notices = new NoticeReader();
  private final JsonFactory factory = new JsonFactory();

  /**
   * Reads a message.
   *
   * @throws IOException when the message is neither, with the reason
   */
  public Arrival read(String body) throws IOException {
    Data event = json.read(body.getBytes(StandardCharsets.UTF_8));
    if (event.textAt("detail-type").filter(DIGEST::equals).isPresent()) {
      return new Arrival.DigestDue();
    }
    BusMessage notice = notices.message(body);
    return new Arrival.Told(notice, detail(body), said(event));
  }

  private static Instant said(Data event) throws IOException {
    try {
      return Instant.parse(event.textAt("time").orElse(""));
    } catch (DateTimeException e) {
      throw new UnreadableJson("`time` is missing or no instant");
    }
  }

  /** The detail as it was written: whoever gets it on another bus gets members unknown here too. */
  private String detail(String body) throws IOException {
    StringWriter detail = new StringWriter();
    try (JsonParser parser = factory.createParser(body);
        JsonGenerator copy = factory.createGenerator(detail)) {
      parser.nextToken();
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        boolean wanted = parser.currentName().equals("detail");
        parser.nextToken();
        if (wanted) {
          copy.copyCurrentStructure(parser);
        } else {
          parser.skipChildren();
        }
      }
    }
    return detail.toString();
  }
}
