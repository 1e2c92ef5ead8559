package expressguard.awsjson.model;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.traits.ListTrait;
import software.amazon.awssdk.core.traits.MapTrait;
import software.amazon.awssdk.utils.builder.Buildable;

/** Reads what a model knows. */
final class ModelReader {

  private ModelReader() {}

  /** Fills a builder from the object that was begun. */
  static void fill(JsonParser json, SdkPojo builder) throws IOException {
    Map<String, SdkField<?>> fields = builder.sdkFieldNameToField();
    while (json.nextToken() != JsonToken.END_OBJECT) {
      require(json.currentToken() == JsonToken.FIELD_NAME);
      Optional<SdkField<?>> field = Optional.ofNullable(fields.get(json.currentName()));
      JsonToken token = json.nextToken();
      if (field.isEmpty() || token == JsonToken.VALUE_NULL) {
        json.skipChildren();
      } else {
        Object value = value(json, field.get());
        field.get().set(builder, value);
      }
    }
  }

  private static Object value(JsonParser json, SdkField<?> field) throws IOException {
    return switch (field.marshallingType().getKnownType()) {
      case STRING -> {
        require(json.currentToken() == JsonToken.VALUE_STRING);
        yield json.getText();
      }
      case BOOLEAN -> json.getBooleanValue();
      case INTEGER -> json.getIntValue();
      case LONG -> json.getLongValue();
      case DOUBLE -> json.getDoubleValue();
      case SDK_BYTES -> SdkBytes.fromByteArrayUnsafe(json.getBinaryValue());
      case LIST -> list(json, field.getRequiredTrait(ListTrait.class).memberFieldInfo());
      case MAP -> map(json, field.getRequiredTrait(MapTrait.class).valueFieldInfo());
      case SDK_POJO -> {
        SdkPojo builder = field.constructor().get();
        require(json.currentToken() == JsonToken.START_OBJECT);
        fill(json, builder);
        yield ((Buildable) builder).build();
      }
      default ->
          throw new IOException(
              "`%s` is of a type that no answer here has".formatted(field.memberName()));
    };
  }

  private static List<Object> list(JsonParser json, SdkField<?> member) throws IOException {
    require(json.currentToken() == JsonToken.START_ARRAY);
    List<Object> values = new ArrayList<>();
    while (json.nextToken() != JsonToken.END_ARRAY) {
      values.add(value(json, member));
    }
    return values;
  }

  private static Map<String, Object> map(JsonParser json, SdkField<?> member) throws IOException {
    require(json.currentToken() == JsonToken.START_OBJECT);
    Map<String, Object> values = new HashMap<>();
    while (json.nextToken() != JsonToken.END_OBJECT) {
      String key = json.currentName();
      json.nextToken();
      values.put(key, value(json, member));
    }
    return values;
  }

  static void require(boolean holds) throws IOException {
    if (!holds) {
      throw new IOException("it is of another form than the API's model says");
    }
  }
}
