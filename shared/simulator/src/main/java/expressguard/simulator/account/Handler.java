package expressguard.simulator.account;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Does one operation on the account's resources. */
@FunctionalInterface
public interface Handler {

  ObjectNode handle(JsonNode request);
}
