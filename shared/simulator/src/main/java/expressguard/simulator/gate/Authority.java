package expressguard.simulator.gate;

import com.fasterxml.jackson.databind.JsonNode;
import expressguard.event.Caller;
import java.util.Optional;
import java.util.SortedSet;

/**
 * Who decides beside the simulator what a call may do, as policies do. The simulator has none of
 * its own, so that whoever asks for one says whose policies hold.
 */
@FunctionalInterface
public interface Authority {

  /**
   * What is asked.
   *
   * @param action such as {@code ecs:UpdateExpressGatewayService}
   * @param resource the resource's ARN; empty where the request names none
   * @param tagKeys the keys of the resource's tags
   */
  record Question(
      Caller caller, String action, String resource, SortedSet<String> tagKeys, JsonNode request) {}

  /**
   * What refuses the call, in the words of AWS's messages, such as {@code with an explicit deny in
   * a service control policy}; empty when it is allowed.
   */
  Optional<String> refusal(Question question);
}
