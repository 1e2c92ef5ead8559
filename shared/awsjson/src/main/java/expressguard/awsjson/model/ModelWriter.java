package expressguard.awsjson.model;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.util.SdkAutoConstructList;
import software.amazon.awssdk.core.util.SdkAutoConstructMap;

/** Writes what is set. */
record ModelWriter(JsonGenerator json) {

  void object(SdkPojo model) throws IOException {
    json.writeStartObject();
    for (SdkField<?> field : model.sdkFields()) {
      Object value = field.getValueOrDefault(model);
      if (isSet(value)) {
        json.writeFieldName(field.locationName());
        value(value);
      }
    }
    json.writeEndObject();
  }

  /** A collection that nobody set is there all the same, of a class of its own. */
  private static boolean isSet(Object value) {
    return !(value == null
        || value instanceof SdkAutoConstructList
        || value instanceof SdkAutoConstructMap);
  }

  private void value(Object value) throws IOException {
    switch (value) {
      case String text -> json.writeString(text);
      case Boolean flag -> json.writeBoolean(flag);
      case Integer number -> json.writeNumber(number);
      case SdkBytes bytes -> json.writeBinary(bytes.asByteArrayUnsafe());
      case SdkPojo model -> object(model);
      case List<?> list -> list(list);
      case Map<?, ?> map -> map(map);
      default ->
          throw new IllegalArgumentException(
              "a `%s` is in no request that is made here".formatted(value.getClass().getName()));
    }
  }

  private void list(List<?> list) throws IOException {
    json.writeStartArray();
    for (Object value : list) {
      value(value);
    }
    json.writeEndArray();
  }

  private void map(Map<?, ?> map) throws IOException {
    json.writeStartObject();
    for (Map.Entry<?, ?> entry : map.entrySet()) {
      json.writeFieldName((String) entry.getKey());
      value(entry.getValue());
    }
    json.writeEndObject();
  }
}
