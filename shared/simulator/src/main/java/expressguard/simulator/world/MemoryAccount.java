package expressguard.simulator.world;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import expressguard.simulator.account.Account;
import expressguard.simulator.account.ApiException;
import expressguard.simulator.account.Handler;
import expressguard.simulator.account.Ids;
import expressguard.simulator.account.Settings;
import expressguard.simulator.balancing.Balancing;
import expressguard.simulator.ecs.Ecs;
import expressguard.simulator.fact.Assumptions;
import expressguard.simulator.regional.Regional;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** An account whose resources are in memory. */
final class MemoryAccount implements Account {

  private final Map<String, Map<String, Handler>> services = new HashMap<>();

  MemoryAccount(Settings settings, Ids ids, InstantSource clock, Assumptions assumptions) {
    services.putAll(Regional.operations(settings, ids, clock));
    services.put("ecs", Ecs.operations(settings, clock, assumptions));
    services.put("elasticloadbalancing", Balancing.operations(settings, ids));
  }

  @Override
  public ObjectNode call(String service, String operation, JsonNode request) {
    return Optional.ofNullable(services.getOrDefault(service, Map.of()).get(operation))
        .orElseThrow(() ->
            ApiException.of(
                "UnknownOperationException",
                501,
                "The simulator has no `%s` of `%s`".formatted(operation, service)))
        .handle(request);
  }
}
