package expressguard.ledger.json;

import expressguard.catalog.FieldValue;
import expressguard.catalog.FieldWrite;
import expressguard.catalog.Touch;
import expressguard.event.Data;
import expressguard.inventory.ResourceId;
import expressguard.inventory.ResourceType;
import java.util.List;

/** Resources, and what was done to them. */
final class Values {

  private Values() {}

  static Data of(ResourceId id) {
    return Members.texts(id.type().name(), id.account(), id.region(), id.name());
  }

  static ResourceId resource(Node node) {
    List<Node> parts = node.items(4);
    return new ResourceId(
        parts.get(0).word(ResourceType.class),
        parts.get(1).text(),
        parts.get(2).text(),
        parts.get(3).text());
  }

  static Data of(Touch touch) {
    return new Data.Items(
        List.of(of(touch.resource()), Members.items(touch.writes(), write -> of(write))));
  }

  static Touch touch(Node node) {
    List<Node> parts = node.items(2);
    return new Touch(resource(parts.get(0)), writes(parts.get(1)));
  }

  static Data of(FieldWrite write) {
    return new Data.Items(List.of(new Data.Text(write.field()), of(write.value())));
  }

  static List<FieldWrite> writes(Node node) {
    return node.items().stream().map(Values::write).toList();
  }

  private static FieldWrite write(Node node) {
    List<Node> parts = node.items(2);
    return new FieldWrite(parts.get(0).text(), value(parts.get(1)));
  }

  /** A shown value is itself, one that is gone is null, and the others say what they are. */
  private static Data of(FieldValue value) {
    return switch (value) {
      case FieldValue.Shown(var text) -> new Data.Text(text);
      case FieldValue.Several(var texts) -> Members.items(texts, Data.Text::new);
      case FieldValue.Fingerprint(var digest) ->
          new Members().with("digest", new Data.Text(digest)).data();
      case FieldValue.Gone() -> Data.Gap.ABSENT;
      case FieldValue.Unknown(var why) -> new Members().with("unknown", new Data.Text(why)).data();
    };
  }

  private static FieldValue value(Node node) {
    return switch (node.value()) {
      case Data.Text(var text) -> new FieldValue.Shown(text);
      case Data.Items _ -> new FieldValue.Several(node.items().stream().map(Node::text).toList());
      case Data.Members(var members) when members.containsKey("digest") ->
          new FieldValue.Fingerprint(node.member("digest").text());
      case Data.Members _ -> new FieldValue.Unknown(node.member("unknown").text());
      case Data.Gap.ABSENT -> new FieldValue.Gone();
      case Data.Gap.UNKNOWN -> throw node.not("a value");
    };
  }
}
