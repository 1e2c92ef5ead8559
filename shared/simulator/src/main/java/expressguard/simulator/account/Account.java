package expressguard.simulator.account;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * The resources of one account and Region, reached by API calls alone. It knows nothing of Express
 * Mode, of callers or of records.
 */
public interface Account {

  /**
   * Does one call.
   *
   * @param service the name in the credential scope, such as {@code elasticloadbalancing}
   * @param request in the API's casing
   * @return the response in the API's casing
   * @throws ApiException with the API's own error
   */
  ObjectNode call(String service, String operation, JsonNode request);
}
