package expressguard.ledger.signed;

import com.fasterxml.jackson.core.JsonGenerator;
import expressguard.awsjson.RequestJson;
import expressguard.ledger.item.Item;
import expressguard.ledger.item.Row;
import expressguard.ledger.request.Query;
import expressguard.ledger.request.Write;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/** The bodies of requests (DynamoDB API reference, actions). */
final class Bodies {

  private Bodies() {}

  static RequestJson get(String table, Row row) {
    return json -> {
      json.writeStringField("TableName", table);
      json.writeBooleanField("ConsistentRead", true);
      AttributeJson.write(json, "Key", row.attributes());
    };
  }

  static RequestJson query(Query query) {
    return json -> {
      json.writeStringField("TableName", query.table());
      json.writeBooleanField("ConsistentRead", true);
      json.writeStringField("KeyConditionExpression", query.condition());
      AttributeJson.write(json, "ExpressionAttributeValues", query.values());
      if (query.most().isPresent()) {
        json.writeNumberField("Limit", query.most().getAsInt());
      }
      if (query.behind().isPresent()) {
        AttributeJson.write(json, "ExclusiveStartKey", query.behind().get().attributes());
      }
    };
  }

  static RequestJson batchGet(String table, List<Row> rows) {
    return json -> {
      json.writeObjectFieldStart("RequestItems");
      json.writeObjectFieldStart(table);
      json.writeBooleanField("ConsistentRead", true);
      json.writeArrayFieldStart("Keys");
      for (Row row : rows) {
        AttributeJson.write(json, row.attributes());
      }
      json.writeEndArray();
      json.writeEndObject();
      json.writeEndObject();
    };
  }

  static RequestJson batchPut(String table, List<Item> items) {
    return json -> {
      json.writeObjectFieldStart("RequestItems");
      json.writeArrayFieldStart(table);
      for (Item item : items) {
        json.writeStartObject();
        json.writeObjectFieldStart("PutRequest");
        AttributeJson.write(json, "Item", item.attributes());
        json.writeEndObject();
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeEndObject();
    };
  }

  static RequestJson transact(List<Write> writes, String token) {
    return json -> {
      json.writeStringField("ClientRequestToken", token);
      json.writeArrayFieldStart("TransactItems");
      for (Write write : writes) {
        json.writeStartObject();
        json.writeObjectFieldStart(operation(write));
        members(json, write);
        json.writeEndObject();
        json.writeEndObject();
      }
      json.writeEndArray();
    };
  }

  /** What a write is called in a transaction, and with {@code Item} behind it alone. */
  static String operation(Write write) {
    return switch (write) {
      case Write.Put _ -> "Put";
      case Write.Update _ -> "Update";
      case Write.Delete _ -> "Delete";
    };
  }

  /** The members of a write, which are the same in a transaction and alone. */
  static void members(JsonGenerator json, Write write) throws IOException {
    json.writeStringField("TableName", write.table());
    switch (write) {
      case Write.Put put -> {
        AttributeJson.write(json, "Item", put.item().attributes());
        terms(json, put.terms());
      }
      case Write.Update update -> {
        AttributeJson.write(json, "Key", update.row().attributes());
        json.writeStringField("UpdateExpression", update.change());
        terms(json, update.terms());
      }
      case Write.Delete delete -> {
        AttributeJson.write(json, "Key", delete.row().attributes());
        terms(json, delete.terms());
      }
    }
  }

  /** DynamoDB refuses a member that is there and empty. */
  private static void terms(JsonGenerator json, Write.Terms terms) throws IOException {
    if (!terms.condition().isEmpty()) {
      json.writeStringField("ConditionExpression", terms.condition());
    }
    if (!terms.names().isEmpty()) {
      json.writeObjectFieldStart("ExpressionAttributeNames");
      for (Map.Entry<String, String> name : terms.names().entrySet()) {
        json.writeStringField(name.getKey(), name.getValue());
      }
      json.writeEndObject();
    }
    if (!terms.values().isEmpty()) {
      AttributeJson.write(json, "ExpressionAttributeValues", terms.values());
    }
  }
}
