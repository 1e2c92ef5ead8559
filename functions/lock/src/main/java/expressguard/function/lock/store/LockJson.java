package expressguard.function.lock.store;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import expressguard.cloudtrail.json.DataReader;
import expressguard.event.Data;
import expressguard.function.lock.record.Carried;
import expressguard.function.lock.record.LockRecord;
import expressguard.function.lock.record.Orders;
import expressguard.function.lock.record.Told;
import expressguard.inventory.ResourceId;
import expressguard.lock.LockOrder;
import expressguard.lock.LockTag;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import java.util.TreeSet;

/** A record as the table keeps it. */
final class LockJson {

  private static final String SCHEMA = "1";

  private final JsonFactory json = new JsonFactory();
  private final DataReader reader = new DataReader();

  String text(LockRecord record) {
    StringWriter text = new StringWriter();
    try (JsonGenerator out = json.createGenerator(text)) {
      out.writeStartObject();
      out.writeStringField("schemaVersion", SCHEMA);
      out.writeStringField("service", record.service().toString());
      out.writeNumberField("version", record.version());
      if (record.tag().isPresent()) {
        out.writeStringField("tag", record.tag().get().text());
      }
      out.writeStringField("since", record.since().toString());
      out.writeNumberField("applied", record.applied());
      out.writeStringField("carried", record.carried().name());
      if (record.told().isPresent()) {
        told(out, record.told().get());
      }
      order(out, "lasting", record.orders().lasting());
      order(out, "exception", record.orders().exception());
      out.writeArrayFieldStart("lifted");
      for (String thread : record.orders().lifted()) {
        out.writeString(thread);
      }
      out.writeEndArray();
      out.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }

  /**
   * The record in a text.
   *
   * @throws IllegalStateException when it is none: then nothing may be decided over it
   */
  LockRecord record(String text, long revision) {
    try {
      Data data = reader.read(text.getBytes(StandardCharsets.UTF_8));
      return new LockRecord(
          ResourceId.ofArn(member(data, "service")).orElseThrow(),
          revision,
          Long.parseLong(member(data, "version")),
          data.textAt("tag").map(tag -> LockTag.read(tag).orElseThrow()),
          Instant.parse(member(data, "since")),
          new Orders(
              order(data, "lasting"),
              order(data, "exception"),
              new TreeSet<>(data.textsAt("lifted"))),
          Long.parseLong(member(data, "applied")),
          Carried.valueOf(member(data, "carried")),
          data.has("told") ? Optional.of(told(data.at("told"))) : Optional.empty());
    } catch (IOException | RuntimeException e) {
      throw new IllegalStateException("a lock's record in the table cannot be read", e);
    }
  }

  private static void order(JsonGenerator out, String member, Optional<LockOrder> order)
      throws IOException {
    if (order.isPresent()) {
      LockOrder one = order.get();
      out.writeObjectFieldStart(member);
      out.writeStringField("id", one.id());
      out.writeStringField("order", one.verb().word());
      out.writeStringField("service", one.service().toString());
      out.writeStringField("scope", one.scope().word());
      out.writeStringField("owner", one.owner());
      out.writeStringField("reason", one.reason());
      out.writeStringField("at", one.at().toString());
      if (one.until().isPresent()) {
        out.writeStringField("until", one.until().get().toString());
      }
      out.writeEndObject();
    }
  }

  private static Optional<LockOrder> order(Data data, String member) {
    return data.has(member) ? Optional.of(LockOrder.read(data.at(member))) : Optional.empty();
  }

  private static void told(JsonGenerator out, Told told) throws IOException {
    out.writeObjectFieldStart("told");
    out.writeNumberField("number", told.number());
    out.writeNumberField("version", told.version());
    out.writeStringField("carried", told.carried().name());
    out.writeEndObject();
  }

  private static Told told(Data data) {
    return new Told(
        Long.parseLong(member(data, "number")),
        Long.parseLong(member(data, "version")),
        Carried.valueOf(member(data, "carried")));
  }

  private static String member(Data data, String member) {
    return data.textAt(member).orElseThrow();
  }
}
