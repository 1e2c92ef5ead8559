package expressguard.simulator.wire;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import expressguard.simulator.account.ApiException;
import expressguard.simulator.account.Tree;
import expressguard.simulator.model.Api;
import expressguard.simulator.model.Operation;
import expressguard.simulator.xml.XmlFault;
import expressguard.simulator.xml.XmlReader;
import expressguard.simulator.xml.XmlWriter;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.w3c.dom.Element;

/**
 * The query protocol: a form asks, XML answers. EC2's variant has no wrapper in the answer.
 *
 * @param ec2 whether it is EC2's variant
 */
record FormCodec(boolean ec2) implements Codec {

  private static final String XML = "text/xml";
  private static final String REQUEST_ID = "00000000-0000-4000-8000-000000000000";

  @Override
  public Optional<String> operation(Api api, HttpCall call) {
    return Optional.ofNullable(Form.fields(call.text()).get("Action"));
  }

  @Override
  public ObjectNode request(Operation operation, HttpCall call) {
    NavigableMap<String, String> fields = Form.fields(call.text());
    fields.remove("Action");
    fields.remove("Version");
    return operation.input().isEmpty()
        ? Tree.object()
        : Tree.object(new Form(operation.api()).read(operation.input(), "", fields));
  }

  @Override
  public HttpAnswer answer(Operation operation, ObjectNode answer) {
    StringBuilder text = new StringBuilder(256);
    XmlWriter xml = new XmlWriter(operation.api(), text);
    String response = operation.name() + "Response";
    text.append("<%s xmlns=\"%s\">".formatted(response, operation.api().namespace()));
    if (ec2) {
      xml.leaf("requestId", REQUEST_ID);
      body(xml, operation, answer);
    } else {
      String wrapper = operation.name() + "Result";
      text.append('<').append(wrapper).append('>');
      body(xml, operation, answer);
      text.append("</").append(wrapper).append('>');
      text.append("<ResponseMetadata>");
      xml.leaf("RequestId", REQUEST_ID);
      text.append("</ResponseMetadata>");
    }
    text.append("</").append(response).append('>');
    return HttpAnswer.of(200, XML, text.toString());
  }

  private static void body(XmlWriter xml, Operation operation, ObjectNode answer) {
    if (!operation.output().isEmpty()) {
      xml.members(operation.output(), answer);
    }
  }

  @Override
  public HttpAnswer fault(Api api, ApiException fault) {
    StringBuilder text = new StringBuilder(128);
    XmlWriter xml = new XmlWriter(api, text);
    text.append(ec2 ? "<Response><Errors><Error>" : "<ErrorResponse><Error><Type>Sender</Type>");
    xml.leaf("Code", fault.code());
    xml.leaf("Message", fault.words());
    text.append(ec2 ? "</Error></Errors>" : "</Error>");
    xml.leaf(ec2 ? "RequestID" : "RequestId", REQUEST_ID);
    text.append(ec2 ? "</Response>" : "</ErrorResponse>");
    return HttpAnswer.of(fault.status(), XML, text.toString());
  }

  @Override
  public HttpCall call(Operation operation, JsonNode request) {
    Map<String, String> fields = new TreeMap<>();
    fields.put("Action", operation.name());
    fields.put("Version", operation.api().version());
    if (!operation.input().isEmpty()) {
      new Form(operation.api()).write(operation.input(), "", request, fields);
    }
    return new HttpCall(
        "POST",
        "/",
        "",
        Map.of("Content-Type", "application/x-www-form-urlencoded; charset=utf-8"),
        Form.encoded(fields).getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public ObjectNode result(Operation operation, HttpAnswer answer) {
    if (answer.failed()) {
      throw XmlFault.of(answer.status(), answer.text());
    }
    if (operation.output().isEmpty()) {
      return Tree.object();
    }
    Element root = XmlReader.parse(answer.text());
    Element content = ec2 ? root : XmlReader.child(root, operation.name() + "Result").orElse(root);
    return new XmlReader(operation.api()).structure(operation.output(), content);
  }
}
