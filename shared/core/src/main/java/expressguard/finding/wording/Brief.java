package expressguard.finding.wording;

import expressguard.catalog.FieldValue;
import expressguard.inventory.ResourceId;
import java.util.List;
import java.util.stream.Collectors;

/** Long names short, for sentences. The full ones stand in the finding beside the sentence. */
final class Brief {

  private Brief() {}

  /** A kind of resource with the part of its name that people know. */
  static String resource(ResourceId resource) {
    return "the " + resource.type().words() + " `" + name(resource) + "`";
  }

  /** A value; of ARNs only the names. */
  static String value(FieldValue value) {
    return switch (value) {
      case FieldValue.Several(var texts) when !texts.isEmpty() ->
          texts.stream().map(Brief::text).collect(Collectors.joining(", "));
      case FieldValue.Shown(var text) when !text.isEmpty() -> text(text);
      case FieldValue.Several _,
          FieldValue.Shown _,
          FieldValue.Fingerprint _,
          FieldValue.Gone _,
          FieldValue.Unknown _ ->
          value.display();
    };
  }

  /** An ARN, with or without a weight behind it, as the name in it. */
  private static String text(String text) {
    int weight = text.lastIndexOf('=');
    String arn = weight < 0 ? text : text.substring(0, weight);
    return ResourceId.ofArn(arn).map(Brief::name).orElse(text);
  }

  private static String name(ResourceId resource) {
    List<String> parts = List.of(resource.name().split("/", -1));
    return switch (resource.type()) {
      // <name>/<id>
      case TARGET_GROUP -> parts.getFirst();
      // app/<name>/<id>
      case LOAD_BALANCER -> parts.size() > 1 ? parts.get(1) : resource.name();
      // app/<load balancer>/<id>/<listener>[/<rule>]
      case LISTENER, RULE -> resource.shortName();
      default -> resource.name();
    };
  }
}
