package expressguard.ledger.sdk;

import expressguard.ledger.item.Attribute;
import expressguard.ledger.item.Item;
import java.util.HashMap;
import java.util.Map;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Items in the SDK's classes. */
final class SdkItems {

  private SdkItems() {}

  static Map<String, AttributeValue> attributes(Map<String, Attribute> attributes) {
    Map<String, AttributeValue> values = new HashMap<>();
    attributes.forEach((name, attribute) -> values.put(name, value(attribute)));
    return values;
  }

  private static AttributeValue value(Attribute attribute) {
    return switch (attribute) {
      case Attribute.Text(var text) -> AttributeValue.fromS(text);
      case Attribute.Whole(var number) -> AttributeValue.fromN(Long.toString(number));
      case Attribute.Flag(var flag) -> AttributeValue.fromBool(flag);
      case Attribute.Binary binary ->
          AttributeValue.fromB(SdkBytes.fromByteArrayUnsafe(binary.bytes()));
      case Attribute.Texts(var texts) -> AttributeValue.fromSs(texts);
      case Attribute.Foreign(var type) ->
          throw new IllegalArgumentException("nobody here writes a `" + type + "`");
    };
  }

  static Item item(Map<String, AttributeValue> values) {
    Map<String, Attribute> attributes = new HashMap<>();
    values.forEach((name, value) -> attributes.put(name, attribute(value)));
    return new Item(attributes);
  }

  private static Attribute attribute(AttributeValue value) {
    return switch (value.type()) {
      case S -> new Attribute.Text(value.s());
      case N -> Attribute.number(value.n());
      case BOOL -> new Attribute.Flag(value.bool());
      case B -> Attribute.Binary.of(value.b().asByteArrayUnsafe());
      case SS -> new Attribute.Texts(value.ss());
      case NS, BS, M, L, NUL, UNKNOWN_TO_SDK_VERSION -> new Attribute.Foreign(value.type().name());
    };
  }
}
