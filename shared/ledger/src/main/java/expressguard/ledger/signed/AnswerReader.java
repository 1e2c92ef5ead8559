package expressguard.ledger.signed;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import expressguard.ledger.item.Item;
import expressguard.ledger.item.Row;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads one answer, and leaves out what is not known here. */
final class AnswerReader {

  private final JsonParser json;
  private final List<Item> items = new ArrayList<>();
  private final List<Row> leftRows = new ArrayList<>();
  private final List<Item> leftItems = new ArrayList<>();
  private final List<String> reasons = new ArrayList<>();
  private Optional<Item> item = Optional.empty();
  private Optional<Row> last = Optional.empty();

  AnswerReader(JsonParser json) {
    this.json = json;
  }

  Answer answer() throws IOException {
    json.nextToken();
    require(JsonToken.START_OBJECT);
    while (json.nextToken() != JsonToken.END_OBJECT) {
      String name = json.currentName();
      if (json.nextToken() != JsonToken.VALUE_NULL) {
        member(name);
      }
    }
    return new Answer(item, items, last, leftRows, leftItems, reasons);
  }

  private void member(String name) throws IOException {
    switch (name) {
      case "Item" -> item = oneItem();
      case "Items" -> items(items);
      case "LastEvaluatedKey" -> last = oneItem().map(Item::row);
      case "Responses", "UnprocessedKeys", "UnprocessedItems" -> ofTables(name);
      case "CancellationReasons" -> reasons();
      default -> json.skipChildren();
    }
  }

  private void ofTables(String member) throws IOException {
    require(JsonToken.START_OBJECT);
    while (json.nextToken() != JsonToken.END_OBJECT) {
      json.nextToken();
      switch (member) {
        case "Responses" -> items(items);
        case "UnprocessedKeys" -> leftRows();
        default -> leftItems();
      }
    }
  }

  private void leftRows() throws IOException {
    require(JsonToken.START_OBJECT);
    while (json.nextToken() != JsonToken.END_OBJECT) {
      String name = json.currentName();
      json.nextToken();
      if (name.equals("Keys")) {
        List<Item> keys = new ArrayList<>();
        items(keys);
        keys.forEach(key -> leftRows.add(key.row()));
      } else {
        json.skipChildren();
      }
    }
  }

  private void leftItems() throws IOException {
    require(JsonToken.START_ARRAY);
    while (json.nextToken() != JsonToken.END_ARRAY) {
      enter("PutRequest");
      enter("Item");
      leftItems.add(item());
      leave();
      leave();
    }
  }

  private void reasons() throws IOException {
    require(JsonToken.START_ARRAY);
    while (json.nextToken() != JsonToken.END_ARRAY) {
      require(JsonToken.START_OBJECT);
      while (json.nextToken() != JsonToken.END_OBJECT) {
        String name = json.currentName();
        if (json.nextToken() == JsonToken.VALUE_STRING && name.equals("Code")) {
          reasons.add(json.getText());
        } else {
          json.skipChildren();
        }
      }
    }
  }

  private void items(List<Item> into) throws IOException {
    require(JsonToken.START_ARRAY);
    while (json.nextToken() != JsonToken.END_ARRAY) {
      into.add(item());
    }
  }

  /** Where DynamoDB has none, some who play it say an empty one. */
  private Optional<Item> oneItem() throws IOException {
    return Optional.of(item()).filter(one -> !one.attributes().isEmpty());
  }

  private Item item() throws IOException {
    return new Item(AttributeJson.read(json));
  }

  /** Goes to the value of an object's only member. */
  private void enter(String name) throws IOException {
    require(JsonToken.START_OBJECT);
    if (!name.equals(json.nextFieldName())) {
      throw new IOException("there is no `" + name + "`");
    }
    json.nextToken();
  }

  private void leave() throws IOException {
    json.nextToken();
    require(JsonToken.END_OBJECT);
  }

  private void require(JsonToken token) throws IOException {
    AttributeJson.require(json, token);
  }
}
