package expressguard.ledger.signed;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import expressguard.ledger.item.Item;
import expressguard.ledger.item.Row;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.core.exception.SdkClientException;

/**
 * What answers say, of which each operation's has some (DynamoDB API reference, actions). What is
 * not known here is left out.
 */
final class Answer {

  /** An answer of DynamoDB has 16 MB at most; the factory's own limit for one text is more. */
  private static final JsonFactory JSON =
      JsonFactory.builder()
          .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
          .streamReadConstraints(
              StreamReadConstraints.builder().maxDocumentLength(64_000_000).build())
          .build();

  private final List<Item> items = new ArrayList<>();
  private final List<Row> leftRows = new ArrayList<>();
  private final List<Item> leftItems = new ArrayList<>();
  private final List<String> reasons = new ArrayList<>();
  private Optional<Item> item = Optional.empty();
  private Optional<Row> last = Optional.empty();

  private Answer() {}

  /**
   * Reads an answer.
   *
   * @throws SdkClientException when it is no JSON, or of another form than the API says
   */
  static Answer read(byte[] body) {
    Answer answer = new Answer();
    try (JsonParser json = JSON.createParser(body)) {
      json.nextToken();
      answer.members(json);
    } catch (IOException e) {
      // The parser quotes the text it stumbled over, which must not get into a message.
      throw SdkClientException.create("an answer of DynamoDB cannot be read");
    }
    return answer;
  }

  Optional<Item> item() {
    return item;
  }

  /** Of a query and of a batch. */
  List<Item> items() {
    return items;
  }

  /** Where a query ended before its end. */
  Optional<Row> last() {
    return last;
  }

  List<Row> leftRows() {
    return leftRows;
  }

  List<Item> leftItems() {
    return leftItems;
  }

  /** The code of each action of a transaction that was canceled. */
  List<String> reasons() {
    return reasons;
  }

  private void members(JsonParser json) throws IOException {
    AttributeJson.require(json, JsonToken.START_OBJECT);
    while (json.nextToken() != JsonToken.END_OBJECT) {
      String name = json.currentName();
      if (json.nextToken() != JsonToken.VALUE_NULL) {
        member(json, name);
      }
    }
  }

  private void member(JsonParser json, String name) throws IOException {
    switch (name) {
      case "Item" -> item = Optional.of(item(json)).filter(Answer::isThere);
      case "Items" -> items(json, items);
      case "LastEvaluatedKey" ->
          last = Optional.of(item(json)).filter(Answer::isThere).map(Item::row);
      case "Responses", "UnprocessedKeys", "UnprocessedItems" -> ofTables(json, name);
      case "CancellationReasons" -> reasons(json);
      default -> json.skipChildren();
    }
  }

  private void ofTables(JsonParser json, String member) throws IOException {
    AttributeJson.require(json, JsonToken.START_OBJECT);
    while (json.nextToken() != JsonToken.END_OBJECT) {
      json.nextToken();
      switch (member) {
        case "Responses" -> items(json, items);
        case "UnprocessedKeys" -> leftRows(json);
        default -> leftItems(json);
      }
    }
  }

  private void leftRows(JsonParser json) throws IOException {
    AttributeJson.require(json, JsonToken.START_OBJECT);
    while (json.nextToken() != JsonToken.END_OBJECT) {
      String name = json.currentName();
      json.nextToken();
      if (name.equals("Keys")) {
        List<Item> keys = new ArrayList<>();
        items(json, keys);
        keys.forEach(key -> leftRows.add(key.row()));
      } else {
        json.skipChildren();
      }
    }
  }

  private void leftItems(JsonParser json) throws IOException {
    AttributeJson.require(json, JsonToken.START_ARRAY);
    while (json.nextToken() != JsonToken.END_ARRAY) {
      enter(json, "PutRequest");
      enter(json, "Item");
      leftItems.add(item(json));
      leave(json);
      leave(json);
    }
  }

  private void reasons(JsonParser json) throws IOException {
    AttributeJson.require(json, JsonToken.START_ARRAY);
    while (json.nextToken() != JsonToken.END_ARRAY) {
      AttributeJson.require(json, JsonToken.START_OBJECT);
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

  private static boolean isThere(Item item) {
    return !item.attributes().isEmpty();
  }

  private static void items(JsonParser json, List<Item> items) throws IOException {
    AttributeJson.require(json, JsonToken.START_ARRAY);
    while (json.nextToken() != JsonToken.END_ARRAY) {
      items.add(item(json));
    }
  }

  private static Item item(JsonParser json) throws IOException {
    return new Item(AttributeJson.read(json));
  }

  /** Goes to the value of an object's only member. */
  private static void enter(JsonParser json, String name) throws IOException {
    AttributeJson.require(json, JsonToken.START_OBJECT);
    if (!name.equals(json.nextFieldName())) {
      throw new IOException("there is no `" + name + "`");
    }
    json.nextToken();
  }

  private static void leave(JsonParser json) throws IOException {
    json.nextToken();
    AttributeJson.require(json, JsonToken.END_OBJECT);
  }
}
