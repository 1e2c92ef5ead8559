package expressguard.simulator.world;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import expressguard.event.Caller;

/** One caller at work in a world. */
public final class Session {

  private static final JsonMapper JSON = new JsonMapper();

  private final World world;
  private final Caller caller;

  Session(World world, Caller caller) {
    this.world = world;
    this.caller = caller;
  }

  /** Does one call; see {@link World#call}. */
  public ObjectNode call(String service, String operation, JsonNode request) {
    return world.call(caller, service, operation, request);
  }

  /**
   * Does one call.
   *
   * @param request JSON in the API's casing
   */
  public ObjectNode call(String service, String operation, String request) {
    try {
      return call(service, operation, JSON.readTree(request));
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("the request is no JSON", e);
    }
  }

  public ObjectNode ecs(String operation, String request) {
    return call("ecs", operation, request);
  }

  public ObjectNode elb(String operation, String request) {
    return call("elasticloadbalancing", operation, request);
  }
}
