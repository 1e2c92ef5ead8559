package expressguard.cloudtrail.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import expressguard.event.Data;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Reads one JSON document strictly: no duplicate member, nothing behind the end, nothing over the
 * {@link Limits}. Numbers stay text, so none is ever computed, and a member that is {@code null} is
 * left out, since CloudTrail means the same by both. One reader may serve many threads.
 */
public final class DataReader {

  private final int maxBytes;
  private final JsonFactory json;
  private final JsonFactory texts;

  /** A reader of documents that are no larger than a record may be. */
  public DataReader() {
    this(Limits.RECORD_BYTES);
  }

  /**
   * @param maxBytes the largest document that is read
   */
  public DataReader(int maxBytes) {
    this.maxBytes = maxBytes;
    this.json = factory(Limits.STRING_LENGTH);
    this.texts = factory(Limits.RECORD_BYTES);
  }

  private static JsonFactory factory(int maxStringLength) {
    return JsonFactory.builder()
        .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
        .streamReadConstraints(
            StreamReadConstraints.builder()
                .maxNestingDepth(Limits.DEPTH)
                .maxStringLength(maxStringLength)
                .maxNumberLength(Limits.NUMBER_LENGTH)
                .maxNameLength(Limits.NAME_LENGTH)
                .build())
        .build();
  }

  /** The document that a stream holds; the stream stays open. */
  public Data read(InputStream in) throws IOException {
    return read(in.readNBytes(maxBytes + 1));
  }

  public Data read(byte[] document) throws UnreadableJson {
    return read(document, 0, document.length);
  }

  /** The document that stands in a part of an array. */
  public Data read(byte[] bytes, int offset, int length) throws UnreadableJson {
    if (length > maxBytes) {
      throw new UnreadableJson("it is larger than " + maxBytes + " bytes");
    }
    try (JsonParser parser = json.createParser(bytes, offset, length)) {
      JsonToken first = parser.nextToken();
      if (first == null) {
        throw new UnreadableJson("it is empty");
      }
      Data value = value(parser, first);
      if (parser.nextToken() != null) {
        throw new UnreadableJson("it goes on behind the end of its JSON value");
      }
      return value;
    } catch (IOException e) {
      throw unreadable(e);
    }
  }

  /** The text of a JSON string, quotes included in the part of the array. */
  public String text(byte[] bytes, int offset, int length) throws UnreadableJson {
    try (JsonParser parser = texts.createParser(bytes, offset, length)) {
      parser.nextToken();
      return parser.getText();
    } catch (IOException e) {
      throw unreadable(e);
    }
  }

  private static Data value(JsonParser parser, JsonToken token) throws IOException {
    return switch (token) {
      case START_OBJECT -> members(parser);
      case START_ARRAY -> items(parser);
      case VALUE_NULL -> Data.Gap.ABSENT;
      case VALUE_STRING -> Data.text(parser.getText());
      default -> new Data.Text(parser.getText());
    };
  }

  private static Data members(JsonParser parser) throws IOException {
    SortedMap<String, Data> members = new TreeMap<>();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String name = parser.currentName();
      if (members.put(name, value(parser, parser.nextToken())) != null) {
        // The parser could find this too, with a set of its own beside the map.
        throw new UnreadableJson(
            "it is no valid JSON: " + Excerpt.of("Duplicate field '" + name + "'"));
      }
    }
    members.values().removeIf(value -> value == Data.Gap.ABSENT);
    return new Data.Members(members);
  }

  private static Data items(JsonParser parser) throws IOException {
    List<Data> items = new ArrayList<>();
    for (JsonToken t = parser.nextToken(); t != JsonToken.END_ARRAY; t = parser.nextToken()) {
      items.add(value(parser, t));
    }
    return new Data.Items(items);
  }

  private static UnreadableJson unreadable(IOException cause) {
    if (cause instanceof UnreadableJson known) {
      return known;
    }
    String message =
        cause instanceof JsonProcessingException broken
            ? broken.getOriginalMessage()
            : String.valueOf(cause.getMessage());
    // Jackson names its own settings behind the numbers; they mean nothing to a reader.
    String plain = message.replaceAll(", from `[^`]*`", "");
    return new UnreadableJson("it is no valid JSON: " + Excerpt.of(plain));
  }
}
