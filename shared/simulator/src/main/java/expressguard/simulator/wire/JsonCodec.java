package expressguard.simulator.wire;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import expressguard.simulator.account.ApiException;
import expressguard.simulator.account.Tree;
import expressguard.simulator.model.Api;
import expressguard.simulator.model.Operation;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;

/** AWS JSON 1.0 and 1.1: the operation in {@code X-Amz-Target}, JSON both ways. */
final class JsonCodec implements Codec {

  private static final JsonMapper JSON = new JsonMapper();

  @Override
  public Optional<String> operation(Api api, HttpCall call) {
    String target = call.header("X-Amz-Target");
    int dot = target.lastIndexOf('.');
    return dot < 0 ? Optional.empty() : Optional.of(target.substring(dot + 1));
  }

  @Override
  public ObjectNode request(Operation operation, HttpCall call) {
    return object(call.text());
  }

  private static ObjectNode object(String text) {
    try {
      JsonNode tree = JSON.readTree(text.isBlank() ? "{}" : text);
      if (tree instanceof ObjectNode object) {
        return object;
      }
    } catch (JsonProcessingException _) {
      // Said below: a parser's message would show the text, secrets included.
    }
    throw ApiException.of("SerializationException", "The body is no JSON object");
  }

  @Override
  public HttpAnswer answer(Operation operation, ObjectNode answer) {
    return HttpAnswer.of(200, type(operation.api()), answer.toString());
  }

  @Override
  public HttpAnswer fault(Api api, ApiException fault) {
    ObjectNode body = Tree.object().put("__type", fault.code()).put("message", fault.words());
    int status = fault.code().equals("AccessDeniedException") ? 400 : fault.status();
    return HttpAnswer.of(status, type(api), body.toString());
  }

  @Override
  public HttpCall call(Operation operation, JsonNode request) {
    Map<String, String> headers =
        Map.of(
            "X-Amz-Target",
            operation.api().target() + "." + operation.name(),
            "Content-Type",
            type(operation.api()));
    byte[] body = request.toString().getBytes(StandardCharsets.UTF_8);
    return new HttpCall("POST", "/", "", headers, body);
  }

  @Override
  public ObjectNode result(Operation operation, HttpAnswer answer) {
    if (!answer.failed()) {
      return object(answer.text());
    }
    ObjectNode fault = Tree.object();
    try {
      fault = object(answer.text());
    } catch (ApiException _) {
      // Not every server answers an error in the protocol.
    }
    String code = fault.path("__type").asText("InternalFailure").replaceFirst("^.*#", "");
    String message =
        fault.path("message").asText(fault.path("Message").asText("HTTP " + answer.status()));
    throw ApiException.of(code, answer.status(), message);
  }

  private static String type(Api api) {
    return "application/x-amz-json-" + api.jsonVersion();
  }
}
