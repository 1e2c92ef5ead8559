package expressguard.simulator.story;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import expressguard.simulator.account.Tree;

/** Requests as stories write them. */
final class Json {

  private static final JsonMapper JSON = new JsonMapper();

  private Json() {}

  /** The object with these members. */
  static ObjectNode object(String members) {
    try {
      return Tree.object(JSON.readTree("{" + members + "}"));
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("the members are no JSON", e);
    }
  }
}
