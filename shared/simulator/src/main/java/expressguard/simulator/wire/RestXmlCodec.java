package expressguard.simulator.wire;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import expressguard.simulator.account.ApiException;
import expressguard.simulator.account.Tree;
import expressguard.simulator.model.Api;
import expressguard.simulator.model.Operation;
import expressguard.simulator.model.Shape;
import expressguard.simulator.xml.XmlFault;
import expressguard.simulator.xml.XmlReader;
import expressguard.simulator.xml.XmlWriter;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** REST-XML as Route 53 speaks it: the operation is in method and path, XML is the body. */
final class RestXmlCodec implements Codec {

  private static final String NAMESPACE = "https://route53.amazonaws.com/doc/2013-04-01/";
  private static final Pattern LABEL = Pattern.compile("\\{([A-Za-z]+)\\}");

  @Override
  public Optional<String> operation(Api api, HttpCall call) {
    return api.operations().values().stream()
        .filter(one -> one.method().equals(call.method()))
        .filter(one -> path(one).matcher(call.path()).matches())
        .map(Operation::name)
        .findFirst();
  }

  private static Pattern path(Operation operation) {
    String pattern = LABEL.matcher(operation.uri()).replaceAll("(?<$1>[^/]+)");
    return Pattern.compile(pattern.replaceFirst("/$", "") + "/?");
  }

  @Override
  public ObjectNode request(Operation operation, HttpCall call) {
    ObjectNode request =
        call.text().isBlank()
            ? Tree.object()
            : new XmlReader(operation.api())
                .structure(operation.input(), XmlReader.parse(call.text()));
    Matcher path = path(operation).matcher(call.path());
    NavigableMap<String, String> query = Form.fields(call.query());
    if (path.matches() && operation.api().shape(operation.input()) instanceof Shape.Structure in) {
      in.members()
          .forEach((name, member) -> {
            if (member.location().equals("uri")) {
              request.put(name, decoded(path.group(member.locationName())));
            } else if (query.containsKey(member.locationName())) {
              request.put(name, query.getOrDefault(member.locationName(), ""));
            }
          });
    }
    return request;
  }

  private static String decoded(String label) {
    return URLDecoder.decode(label, StandardCharsets.UTF_8);
  }

  @Override
  public HttpAnswer answer(Operation operation, ObjectNode answer) {
    StringBuilder text = new StringBuilder(256);
    text.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    text.append("<%s xmlns=\"%s\">".formatted(operation.output(), NAMESPACE));
    new XmlWriter(operation.api(), text).members(operation.output(), answer);
    text.append("</").append(operation.output()).append('>');
    return HttpAnswer.of(200, "text/xml", text.toString());
  }

  @Override
  public HttpAnswer fault(Api api, ApiException fault) {
    return new FormCodec(false).fault(api, fault);
  }

  @Override
  public HttpCall call(Operation operation, JsonNode request) {
    StringBuilder body = new StringBuilder();
    if (!operation.root().isEmpty()) {
      body.append("<%s xmlns=\"%s\">".formatted(operation.root(), NAMESPACE));
      new XmlWriter(operation.api(), body).members(operation.input(), request);
      body.append("</").append(operation.root()).append('>');
    }
    String path =
        operation
            .uri()
            .replace("{Id}", Tree.text(request, "HostedZoneId").replaceFirst("^/?hostedzone/", ""));
    return new HttpCall(
        operation.method(),
        path,
        "",
        Map.of("Content-Type", "text/xml"),
        body.toString().getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public ObjectNode result(Operation operation, HttpAnswer answer) {
    if (answer.failed()) {
      throw XmlFault.of(answer.status(), answer.text());
    }
    return new XmlReader(operation.api())
        .structure(operation.output(), XmlReader.parse(answer.text()));
  }
}
