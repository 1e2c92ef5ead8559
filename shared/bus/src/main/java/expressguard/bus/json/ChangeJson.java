package expressguard.bus.json;

import com.fasterxml.jackson.core.JsonGenerator;
import expressguard.catalog.FieldValue;
import expressguard.conflict.FieldChange;
import expressguard.fate.Fate;
import java.io.IOException;

/** One field of a finding, its values and its fate. */
public final class ChangeJson {

  private ChangeJson() {}

  /** The members, into an object that is open. */
  public static void members(JsonGenerator json, FieldChange change) throws IOException {
    json.writeStringField("slot", change.slot().name());
    json.writeStringField("resource", change.resource().toString());
    json.writeStringField("field", change.field());
    if (change.before().isPresent()) {
      value(json, "before", change.before().get());
    }
    value(json, "after", change.after());
    fate(json, change.fate());
    json.writeStringField("basis", change.basis().name());
    json.writeStringField("source", change.source());
  }

  /** A value and what kind it is: a text that reads like a removal is not taken for one. */
  public static void value(JsonGenerator json, String name, FieldValue value) throws IOException {
    json.writeObjectFieldStart(name);
    json.writeStringField("kind", kind(value));
    json.writeStringField("text", value.display());
    if (value instanceof FieldValue.Several(var texts)) {
      TextsJson.write(json, "values", texts);
    }
    json.writeEndObject();
  }

  private static String kind(FieldValue value) {
    return switch (value) {
      case FieldValue.Shown _ -> "SHOWN";
      case FieldValue.Several _ -> "SEVERAL";
      case FieldValue.Fingerprint _ -> "FINGERPRINT";
      case FieldValue.Gone() -> "GONE";
      case FieldValue.Unknown _ -> "UNKNOWN";
    };
  }

  private static void fate(JsonGenerator json, Fate fate) throws IOException {
    json.writeObjectFieldStart("fate");
    json.writeStringField("word", fate.word());
    if (fate instanceof Fate.OverwriteIf(var parameters)) {
      TextsJson.write(json, "parameters", parameters);
    }
    json.writeEndObject();
  }
}
