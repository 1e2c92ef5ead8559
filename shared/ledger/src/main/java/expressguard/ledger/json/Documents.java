package expressguard.ledger.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import expressguard.event.Data;
import expressguard.ledger.LedgerException;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * JSON documents of one version. {@code null} is an absent value, {@code false} an unknown one, and
 * everything else that is no list and no object is text. All that is not ASCII is escaped, so that
 * no store and no transport can change a character.
 */
final class Documents {

  /** INVARIANT: a change after which an older document is read as something else counts it up. */
  private static final int VERSION = 1;

  private static final String VERSION_MEMBER = "v";

  private static final JsonFactory JSON =
      JsonFactory.builder()
          .enable(JsonWriteFeature.ESCAPE_NON_ASCII)
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
          .streamReadConstraints(
              StreamReadConstraints.builder().maxNameLength(Integer.MAX_VALUE).build())
          .build();

  private Documents() {}

  /** The document with these members; the same members give the same text. */
  static String text(SortedMap<String, Data> members) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = JSON.createGenerator(text)) {
      json.writeStartObject();
      json.writeNumberField(VERSION_MEMBER, VERSION);
      for (var member : members.entrySet()) {
        json.writeFieldName(member.getKey());
        write(json, member.getValue());
      }
      json.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException("writing to memory does not fail", e);
    }
    return text.toString();
  }

  private static void write(JsonGenerator json, Data value) throws IOException {
    switch (value) {
      case Data.Text(var text) -> json.writeString(text);
      case Data.Items(var values) -> {
        json.writeStartArray();
        for (Data one : values) {
          write(json, one);
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
      case Data.Gap.ABSENT -> json.writeNull();
      case Data.Gap.UNKNOWN -> json.writeBoolean(false);
    }
  }

  /**
   * A stored document.
   *
   * @param item what it is of, for the message when it cannot be read
   */
  static Node read(String item, String text) {
    try (JsonParser json = JSON.createParser(text)) {
      Node document = new Node(item, "", value(json, json.nextToken()));
      if (json.nextToken() != null) {
        throw document.not("a document with nothing behind its end");
      }
      if (!document.member(VERSION_MEMBER).text().equals(String.valueOf(VERSION))) {
        throw document.member(VERSION_MEMBER).not("version " + VERSION);
      }
      return document;
    } catch (IOException e) {
      // The parser quotes the text it stumbled over, which must not get into a message.
      throw LedgerException.unreadable(item, "", "it is no valid JSON");
    }
  }

  // The token of an empty or broken document is null, which Jackson does not mark as nullable.
  private static Data value(JsonParser json, JsonToken token) throws IOException {
    if (token == null) {
      throw new IOException("the document is empty");
    }
    return switch (token) {
      case START_OBJECT -> members(json);
      case START_ARRAY -> items(json);
      case VALUE_NULL -> Data.Gap.ABSENT;
      case VALUE_FALSE -> Data.Gap.UNKNOWN;
      default -> new Data.Text(json.getText());
    };
  }

  private static Data members(JsonParser json) throws IOException {
    SortedMap<String, Data> members = new TreeMap<>();
    while (json.nextToken() != JsonToken.END_OBJECT) {
      String name = json.currentName();
      members.put(name, value(json, json.nextToken()));
    }
    return new Data.Members(members);
  }

  private static Data items(JsonParser json) throws IOException {
    List<Data> items = new ArrayList<>();
    for (JsonToken t = json.nextToken(); t != JsonToken.END_ARRAY; t = json.nextToken()) {
      items.add(value(json, t));
    }
    return new Data.Items(items);
  }
}
