package expressguard.simulator.xml;

import com.fasterxml.jackson.databind.JsonNode;
import expressguard.simulator.model.Api;
import expressguard.simulator.model.Member;
import expressguard.simulator.model.Protocol;
import expressguard.simulator.model.Shape;

/** Writes a value as XML by its shape. */
public final class XmlWriter {

  private final Api api;
  private final StringBuilder text;

  public XmlWriter(Api api, StringBuilder text) {
    this.api = api;
    this.text = text;
  }

  /** The members of a structure, without an element around them. */
  public void members(String shape, JsonNode value) {
    if (api.shape(shape) instanceof Shape.Structure structure) {
      structure
          .members()
          .forEach((name, member) -> {
            if (value.has(name) && member.location().isEmpty()) {
              write(wire(name, member), member.shape(), value.path(name));
            }
          });
    }
  }

  public void write(String element, String shape, JsonNode value) {
    switch (api.shape(shape)) {
      case Shape.ListOf(var member, var flattened) when flattened ->
          value.forEach(one -> write(element, member.shape(), one));
      case Shape.ListOf(var member, _) -> {
        text.append('<').append(element).append('>');
        String name = item(member);
        value.forEach(one -> write(name, member.shape(), one));
        text.append("</").append(element).append('>');
      }
      case Shape.Structure _ -> {
        text.append('<').append(element).append('>');
        members(shape, value);
        text.append("</").append(element).append('>');
      }
      case Shape.MapOf _,
          Shape.Text _,
          Shape.Whole _,
          Shape.Decimal _,
          Shape.Flag _,
          Shape.Time _ ->
          leaf(element, value.asText());
    }
  }

  /** An element with a text in it. */
  public void leaf(String element, String value) {
    text.append('<').append(element).append('>').append(escaped(value));
    text.append("</").append(element).append('>');
  }

  public static String wire(String name, Member member) {
    return member.locationName().isEmpty() ? name : member.locationName();
  }

  private String item(Member member) {
    String other = api.protocol() == Protocol.EC2 ? "item" : "member";
    return member.locationName().isEmpty() ? other : member.locationName();
  }

  private static String escaped(String value) {
    return value.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
