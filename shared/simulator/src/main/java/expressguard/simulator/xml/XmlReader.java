package expressguard.simulator.xml;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import expressguard.simulator.account.ApiException;
import expressguard.simulator.account.Tree;
import expressguard.simulator.model.Api;
import expressguard.simulator.model.Shape;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** Reads XML into the JSON tree of a shape. Document types are refused, so nothing expands. */
public final class XmlReader {

  private final Api api;

  public XmlReader(Api api) {
    this.api = api;
  }

  public static Element parse(String text) {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      factory.setNamespaceAware(true);
      var builder = factory.newDocumentBuilder();
      builder.setErrorHandler(new Silence());
      return builder.parse(new InputSource(new StringReader(text))).getDocumentElement();
    } catch (ParserConfigurationException | SAXException | IOException _) {
      throw ApiException.of("MalformedInput", "The body is no XML");
    }
  }

  /** A structure whose members are the children of an element. */
  public ObjectNode structure(String shape, Element element) {
    ObjectNode value = Tree.object();
    if (api.shape(shape) instanceof Shape.Structure structure) {
      structure
          .members()
          .forEach((name, member) -> {
            List<Element> found = children(element, XmlWriter.wire(name, member));
            if (!found.isEmpty() && member.location().isEmpty()) {
              value.set(name, value(member.shape(), found));
            }
          });
    }
    return value;
  }

  private JsonNode value(String shape, List<Element> found) {
    Element first = found.getFirst();
    JsonNodeFactory nodes = JsonNodeFactory.instance;
    return switch (api.shape(shape)) {
      case Shape.Structure _ -> structure(shape, first);
      case Shape.ListOf(var member, var flattened) -> {
        ArrayNode array = nodes.arrayNode();
        List<Element> items = flattened ? found : elements(first);
        items.forEach(item -> array.add(value(member.shape(), List.of(item))));
        yield array;
      }
      case Shape.Whole _ -> nodes.numberNode(Long.parseLong(text(first)));
      case Shape.Decimal _ -> nodes.numberNode(Double.parseDouble(text(first)));
      case Shape.Flag _ -> nodes.booleanNode(Boolean.parseBoolean(text(first)));
      case Shape.MapOf _, Shape.Text _, Shape.Time _ -> nodes.textNode(text(first));
    };
  }

  /** The first child with a name, whatever its namespace. */
  public static Optional<Element> child(Element parent, String name) {
    return children(parent, name).stream().findFirst();
  }

  public static String text(Element element) {
    return element.getTextContent().strip();
  }

  private static List<Element> children(Element parent, String name) {
    return elements(parent).stream().filter(one -> name.equals(one.getLocalName())).toList();
  }

  private static List<Element> elements(Element parent) {
    List<Element> found = new ArrayList<>();
    for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
      if (node instanceof Element element) {
        found.add(element);
      }
    }
    return found;
  }
}
