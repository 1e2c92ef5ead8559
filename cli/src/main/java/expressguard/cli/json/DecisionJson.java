package expressguard.cli.json;

import com.fasterxml.jackson.core.JsonGenerator;
import expressguard.policy.Decision;
import expressguard.policy.Response;
import java.io.IOException;

/** A decision with its reasons and errors. */
final class DecisionJson {

  private DecisionJson() {}

  static void write(JsonGenerator json, String name, Decision decision) throws IOException {
    json.writeObjectFieldStart(name);
    HeadJson.texts(json, "responses", decision.responses().stream().map(Response::word).toList());
    HeadJson.texts(json, "reasons", decision.reasons());
    HeadJson.texts(json, "errors", decision.errors());
    json.writeEndObject();
  }
}
