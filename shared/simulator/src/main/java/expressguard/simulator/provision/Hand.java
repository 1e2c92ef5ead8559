package expressguard.simulator.provision;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import expressguard.simulator.account.Tree;
import expressguard.simulator.fleet.ExpressService;
import expressguard.simulator.gate.Gate;
import expressguard.simulator.gate.ManagedTag;
import expressguard.simulator.trail.Callers;

/** Express Mode's calls for one service, made with its infrastructure role. */
public final class Hand {

  private final Gate gate;
  private final Callers callers;

  public Hand(Gate gate, Callers callers) {
    this.gate = gate;
    this.callers = callers;
  }

  /** A call as the service's infrastructure role; it leaves a record. */
  public ObjectNode call(ExpressService service, String api, String operation, JsonNode request) {
    return gate.call(callers.expressMode(service.infrastructureRole()), api, operation, request);
  }

  ObjectNode balancing(ExpressService service, String operation, JsonNode request) {
    return call(service, "elasticloadbalancing", operation, request);
  }

  /** A call of ECS's scheduler with its service-linked role; it leaves a record. */
  public void schedule(String api, String operation, JsonNode request) {
    gate.call(callers.scheduler(), api, operation, request);
  }

  /** What ECS reads or writes inside itself; it leaves no record. */
  public ObjectNode inside(String api, String operation, JsonNode request) {
    return gate.account().call(api, operation, request);
  }

  public long now() {
    return gate.clock().instant().getEpochSecond();
  }

  /** The managed tag, as ELB, EC2, ACM and CloudWatch take it. */
  static ArrayNode tag() {
    return Tree.list(Tree.object().put("Key", ManagedTag.KEY).put("Value", "true"));
  }

  /** The managed tag, as Application Auto Scaling and Logs take it. */
  static ObjectNode tagMap() {
    return Tree.object().put(ManagedTag.KEY, "true");
  }
}
