package expressguard.function.sweep.message;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import expressguard.event.Data;
import expressguard.event.Loss;
import expressguard.inventory.ResourceId;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * The sweep's messages, in the form of events of EventBridge: {@code source} is {@code
 * express-guard.sweep}, and the {@code detail-type} says what it is.
 */
public final class Messages {

  /** SQS takes 1 MiB; this leaves queues with the limit of old, 256 KiB, some room. */
  private static final int MOST_BYTES = 240 * 1024;

  /** One slow service must not keep many others waiting in a message. */
  private static final int SLICE = 25;

  private static final JsonFactory JSON = new JsonFactory();

  @FunctionalInterface
  private interface Detail {
    void write(JsonGenerator json) throws IOException;
  }

  private Messages() {}

  /** A record that CloudTrail has, for whoever did not get its event. */
  public static String backfill(String record) {
    return message("Backfill", json -> json.writeRawValue(record));
  }

  /** A deployment that no recorded call explains. */
  public static String loss(Loss loss) {
    return message(
        "Loss",
        json -> {
          json.writeStartObject();
          json.writeStringField("service", loss.service().toString());
          json.writeStringField("deployment", loss.deployment().toString());
          json.writeStringField("at", loss.at().toString());
          json.writeStringField("taskDefinition", loss.taskDefinition());
          json.writeArrayFieldStart("considered");
          for (String event : loss.considered()) {
            json.writeString(event);
          }
          json.writeEndArray();
          json.writeEndObject();
        });
  }

  /** Services that are to be settled anew, a few in each message. */
  public static List<String> settle(Collection<ResourceId> services) {
    return some("Settle", services);
  }

  /** Services that are to be settled anew, and that AWS does not list any more. */
  public static List<String> unlisted(Collection<ResourceId> services) {
    return some("Unlisted", services);
  }

  private static List<String> some(String type, Collection<ResourceId> services) {
    List<String> messages = new ArrayList<>();
    List<ResourceId> all = List.copyOf(services);
    for (int from = 0; from < all.size(); from += SLICE) {
      List<ResourceId> some = all.subList(from, Math.min(all.size(), from + SLICE));
      messages.add(
          message(
              type,
              json -> {
                json.writeStartObject();
                json.writeArrayFieldStart("services");
                for (ResourceId service : some) {
                  json.writeString(service.toString());
                }
                json.writeEndArray();
                json.writeEndObject();
              }));
    }
    return messages;
  }

  /** A service whose tags are not those of its standing. */
  public static String annotate(ResourceId service) {
    return message(
        "Annotate",
        json -> {
          json.writeStartObject();
          json.writeStringField("service", service.toString());
          json.writeEndObject();
        });
  }

  /** Outputs of describing APIs, as many in each message as fit. */
  public static List<String> described(Collection<Data> outputs) {
    List<String> messages = new ArrayList<>();
    List<Data> some = new ArrayList<>();
    for (Data output : outputs) {
      some.add(output);
      if (some.size() > 1 && !fits(one(some))) {
        some.removeLast();
        messages.add(one(some));
        some.clear();
        some.add(output);
      }
    }
    if (!some.isEmpty()) {
      messages.add(one(some));
    }
    return messages;
  }

  private static String one(List<Data> outputs) {
    return message(
        "Described",
        json -> {
          json.writeStartObject();
          json.writeArrayFieldStart("outputs");
          for (Data output : outputs) {
            write(json, output);
          }
          json.writeEndArray();
          json.writeEndObject();
        });
  }

  /** Whether a queue takes a message. */
  public static boolean fits(String message) {
    return message.getBytes(StandardCharsets.UTF_8).length <= MOST_BYTES;
  }

  private static void write(JsonGenerator json, Data data) throws IOException {
    switch (data) {
      case Data.Text(var value) -> json.writeString(value);
      case Data.Items(var values) -> {
        json.writeStartArray();
        for (Data value : values) {
          write(json, value);
        }
        json.writeEndArray();
      }
      case Data.Members(var members) -> {
        json.writeStartObject();
        for (var member : members.entrySet()) {
          json.writeFieldName(member.getKey());
          write(json, member.getValue());
        }
        json.writeEndObject();
      }
      case Data.Gap _ -> json.writeNull();
    }
  }

  private static String message(String type, Detail detail) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = JSON.createGenerator(text)) {
      json.writeStartObject();
      json.writeStringField("source", "express-guard.sweep");
      json.writeStringField("detail-type", type);
      json.writeFieldName("detail");
      detail.write(json);
      json.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }
}
