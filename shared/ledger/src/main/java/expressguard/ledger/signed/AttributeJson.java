package expressguard.ledger.signed;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import expressguard.ledger.item.Attribute;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Attributes as they go over the wire (DynamoDB API reference, {@code AttributeValue}). */
final class AttributeJson {

  private AttributeJson() {}

  static void write(JsonGenerator json, String name, Map<String, Attribute> attributes)
      throws IOException {
    json.writeFieldName(name);
    write(json, attributes);
  }

  static void write(JsonGenerator json, Map<String, Attribute> attributes) throws IOException {
    json.writeStartObject();
    for (Map.Entry<String, Attribute> attribute : attributes.entrySet()) {
      json.writeObjectFieldStart(attribute.getKey());
      write(json, attribute.getValue());
      json.writeEndObject();
    }
    json.writeEndObject();
  }

  private static void write(JsonGenerator json, Attribute attribute) throws IOException {
    switch (attribute) {
      case Attribute.Text(var text) -> json.writeStringField("S", text);
      case Attribute.Whole(var number) -> json.writeStringField("N", Long.toString(number));
      case Attribute.Flag(var flag) -> json.writeBooleanField("BOOL", flag);
      case Attribute.Binary(var base64) -> json.writeStringField("B", base64);
      case Attribute.Texts(var texts) -> {
        json.writeArrayFieldStart("SS");
        for (String text : texts) {
          json.writeString(text);
        }
        json.writeEndArray();
      }
      case Attribute.Foreign(var type) ->
          throw new IllegalArgumentException("nobody here writes a `" + type + "`");
    }
  }

  /** The attributes of the object that begins here. */
  static Map<String, Attribute> read(JsonParser json) throws IOException {
    require(json, JsonToken.START_OBJECT);
    Map<String, Attribute> attributes = new HashMap<>();
    while (json.nextToken() != JsonToken.END_OBJECT) {
      String name = json.currentName();
      json.nextToken();
      attributes.put(name, attribute(json));
    }
    return attributes;
  }

  /** An object of one member, which is named after the type. */
  private static Attribute attribute(JsonParser json) throws IOException {
    require(json, JsonToken.START_OBJECT);
    json.nextToken();
    require(json, JsonToken.FIELD_NAME);
    String type = json.currentName();
    json.nextToken();
    Attribute attribute = value(json, type);
    json.nextToken();
    require(json, JsonToken.END_OBJECT);
    return attribute;
  }

  private static Attribute value(JsonParser json, String type) throws IOException {
    return switch (type) {
      case "S" -> new Attribute.Text(text(json));
      case "N" -> Attribute.number(text(json));
      case "BOOL" -> new Attribute.Flag(json.getBooleanValue());
      case "B" -> new Attribute.Binary(text(json));
      case "SS" -> texts(json);
      default -> {
        json.skipChildren();
        yield new Attribute.Foreign(type);
      }
    };
  }

  private static Attribute texts(JsonParser json) throws IOException {
    require(json, JsonToken.START_ARRAY);
    List<String> texts = new ArrayList<>();
    while (json.nextToken() != JsonToken.END_ARRAY) {
      texts.add(text(json));
    }
    return new Attribute.Texts(texts);
  }

  static String text(JsonParser json) throws IOException {
    require(json, JsonToken.VALUE_STRING);
    return json.getText();
  }

  static void require(JsonParser json, JsonToken token) throws IOException {
    if (json.currentToken() != token) {
      throw new IOException("it is of another form than the API says");
    }
  }
}
